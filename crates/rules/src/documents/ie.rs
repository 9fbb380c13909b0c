//! .ie

use super::build::{If, Leaf};
use super::owner::{LONGEST, Owner, organised};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "ovh/manager contactEditConstraints.spec.ts, foo.ie (update; the other actions alike)",
    )
}

/// Organisations give a VAT number or a company number.
pub(super) fn document(action: Action) -> Value {
    let without_vat = If::all([organised(), If::blank("vat")]);
    let company =
        Leaf::new("companyNationalIdentificationNumber", "Number in the companies register.", "123456");
    Owner::generic(action)
        .country_of(super::lists::COUNTRIES)
        .field(Leaf::new("vat", "VAT number of the organisation.", "IE1234567FA").at_most(LONGEST))
        .field(company.required_if(&without_vat).at_most(LONGEST))
        .document()
}
