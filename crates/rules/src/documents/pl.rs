//! .pl

use super::owner::{self, Owner, Person};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "ovh/manager contactEditConstraints.spec.ts, .pl (update; the other actions alike)",
    )
}

/// Everybody's names are needed, and the phone number has 5 to 17 characters.
pub(super) fn document(action: Action) -> Value {
    Owner::generic(action)
        .country_of(super::lists::COUNTRIES)
        .person(Person::Everybody)
        .field(owner::phone().required().at_least(5).at_most(17))
        .document()
}
