//! .com

use super::owner::{Owner, Person};
use super::{Provenance, Source};
use crate::action::Action;
use serde_json::Value;

pub(super) fn source(action: Action) -> Source {
    match action {
        Action::Create => (Provenance::Printed, "guide api_domain_rules, rule of .com"),
        Action::Transfer | Action::Trade => (Provenance::Printed, "guide api_domain_rules, generic rules"),
        Action::Update => (Provenance::Composed, "ovh/manager contactEditConstraints.spec.ts, .com"),
    }
}

/// Generic but for edits: everybody's names are needed, and no country is read-only.
pub(super) fn document(action: Action) -> Value {
    let owner = Owner::generic(action);
    if action == Action::Update {
        return owner.person(Person::Everybody).country_of(super::lists::COUNTRIES).document();
    }
    owner.document()
}
