//! .be

use super::owner::{Owner, Person};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "ovh/manager contactEditConstraints.spec.ts, .be (update; the other actions alike)",
    )
}

/// Everybody's names are needed; the e-mail address can be edited, though a constraint without an operator
/// stands where others are read-only.
pub(super) fn document(action: Action) -> Value {
    Owner::generic(action)
        .country_of(super::lists::COUNTRIES)
        .person(Person::Everybody)
        .email_free_with_empty_constraint()
        .document()
}
