//! .fi

use super::build::{If, Leaf};
use super::lists::{COUNTRIES, FI_ORGANISATIONS, LEGAL_FORMS};
use super::owner::{self, Owner, Person, organised};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "ovh/manager contactEditConstraints.spec.ts, .fi (update; the other actions alike)",
    )
}

/// Finns have a national number, other individuals a date of birth, organisations a company number, a VAT
/// number and a kind; all of them stay once set. Nobody becomes a Finn, an individual, or stops being one, by
/// an edit. Names and e-mail address can be edited.
pub(super) fn document(action: Action) -> Value {
    let edits = action == Action::Update;
    let settled = |leaf: Leaf, label| leaf.when(edits, |leaf| leaf.read_only_if(&If::set(label)));
    let individual = || If::is("legalForm", "individual");
    let finn = If::all([individual(), If::is("nationality", "FI")]);
    let foreigner = If::all([individual(), If::is_not("nationality", "FI")]);
    let legal_form = owner::legal_form().required().one_of(LEGAL_FORMS);
    let legal_form = legal_form.when(edits, |leaf| {
        leaf.one_of_if("association corporation other", &organised()).read_only_if(&individual())
    });
    let nationality = Leaf::new("nationality", "Nationality of the owner.", "FI").one_of(COUNTRIES);
    let nationality = nationality.when(edits, |leaf| {
        leaf.differs_if("FI", &If::is_not("nationality", "FI")).read_only_if(&If::is("nationality", "FI"))
    });
    let person = owner::extra("nationalIdentificationNumber", "Finnish identity code.", "131052-308T");
    let birth = Leaf::new("birthDay", "Date of birth, YYYY-MM-DD.", "1815-12-10").at_most(10);
    let company = owner::extra("companyNationalIdentificationNumber", "Business identity code.", "1234567-8");
    let vat = owner::extra("vat", "VAT number of the organisation.", "FI12345678");
    let kind = owner::extra("organisationType", "What kind of organisation it is.", "Company");
    Owner::generic(action)
        .country_of(COUNTRIES)
        .person_free(Person::Individual)
        .email_free()
        .organisation_free()
        .field(legal_form.at_most(255))
        .field(nationality.required())
        .field(settled(person, "nationalIdentificationNumber").required_if(&finn))
        .field(settled(birth, "birthDay").required_if(&foreigner))
        .field(settled(company, "companyNationalIdentificationNumber").required_if(&organised()))
        .field(settled(vat, "vat").required_if(&organised()))
        .field(kind.one_of_if(FI_ORGANISATIONS, &organised()).required_if(&organised()))
        .document()
}
