//! .fi

use super::build::{If, Leaf};
use super::lists::{COUNTRIES, FI_ORGANISATIONS, LEGAL_FORMS};
use super::owner::{self, LONGEST, Owner, Person, organised};
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
    let person = Leaf::new("nationalIdentificationNumber", "Finnish identity code.", "131052-308T");
    let birth = Leaf::new("birthDay", "Date of birth, YYYY-MM-DD.", "1815-12-10");
    let company = Leaf::new("companyNationalIdentificationNumber", "Business identity code.", "1234567-8");
    let vat = Leaf::new("vat", "VAT number of the organisation.", "FI12345678");
    let kind = Leaf::new("organisationType", "What kind of organisation it is.", "Company");
    Owner::generic(action)
        .country_of(COUNTRIES)
        .person_free(Person::Individual)
        .email_free()
        .organisation_free()
        .field(legal_form.at_most(LONGEST))
        .field(nationality.required())
        .field(settled(person, "nationalIdentificationNumber").required_if(&finn).at_most(LONGEST))
        .field(settled(birth, "birthDay").required_if(&foreigner).at_most(10))
        .field(
            settled(company, "companyNationalIdentificationNumber")
                .required_if(&organised())
                .at_most(LONGEST),
        )
        .field(settled(vat, "vat").required_if(&organised()).at_most(LONGEST))
        .field(kind.one_of_if(FI_ORGANISATIONS, &organised()).required_if(&organised()).at_most(LONGEST))
        .document()
}
