//! .fr

use super::lists::FR_COUNTRIES;
use super::owner::{Owner, Person};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(_: Action) -> Source {
    (
        Provenance::Composed,
        "ovh/manager contactEditConstraints.spec.ts, .fr (update; the other actions alike)",
    )
}

/// The owner lives in the European Union, the EEA or a French territory; the e-mail address can be edited;
/// corporations need no person's name.
pub(super) fn document(action: Action) -> Value {
    Owner::generic(action).person(Person::NotCorporation).email_free().country_of(FR_COUNTRIES).document()
}
