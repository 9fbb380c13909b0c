//! .cn

use super::owner::{Owner, Person};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "ovh/manager contactEditConstraints.spec.ts, .cn (update; the other actions alike)",
    )
}

/// Everybody's names are needed, and they are read-only once set, whoever it is.
pub(super) fn document(action: Action) -> Value {
    Owner::generic(action).country_of(super::lists::COUNTRIES).person_settled(Person::Everybody).document()
}
