//! .es

use super::build::{If, Leaf};
use super::owner::{LONGEST, Owner, organised};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "ovh/manager contactEditConstraints.spec.ts, .es (update; the other actions alike)",
    )
}

/// Individuals have a national number; organisations a company number in Spain and a VAT number elsewhere.
/// E-mail address and legal form can be edited.
pub(super) fn document(action: Action) -> Value {
    let abroad = If::all([organised(), If::is_not("address.country", "ES")]);
    let in_spain = If::all([organised(), If::is("address.country", "ES")]);
    let vat = Leaf::new("vat", "VAT number of the organisation.", "ESX1234567X");
    let company = Leaf::new("companyNationalIdentificationNumber", "Tax number (NIF).", "B12345678");
    let person =
        Leaf::new("nationalIdentificationNumber", "Identity number (DNI, NIE or other).", "12345678Z");
    Owner::generic(action)
        .country_of(super::lists::COUNTRIES)
        .email_free()
        .legal_form_free()
        .field(vat.required_if(&abroad).at_most(LONGEST))
        .field(company.required_if(&in_spain).at_most(LONGEST))
        .field(person.required_if(&If::is("legalForm", "individual")).at_most(LONGEST))
        .document()
}
