//! Which call comes next, decided from what is written down.

use super::key;
use crate::fingerprint;
use registrant_model::owner_change::{OnUnknown, OwnerChange, PlannedStep, StepName, StepPhase};

pub(super) const ADD: &str = "contacts.add";
pub(super) const MODIFY: &str = "domains.modify-contact";

/// The next call with an effect; nothing when all have been made.
pub(super) fn next_step(change: &OwnerChange) -> Option<PlannedStep> {
    let names = &change.references;
    if names.get(key::MODIFIED).is_some() {
        return None;
    }
    let print = fingerprint::of(change.gaining_fields());
    if names.get(key::CONTACT_PRINT) != Some(print.as_str()) {
        return Some(step(ADD, &print));
    }
    Some(step(MODIFY, names.get(key::CONTACT).unwrap_or_default()))
}

/// Neither costs anything, and both are looked for when nobody knows what became of them. No contact is made before
/// the person agrees: nothing is left behind by a draft that is put away.
fn step(name: &str, says: &str) -> PlannedStep {
    PlannedStep {
        name: StepName::new(name),
        phase: StepPhase::Commit,
        on_unknown: OnUnknown::Look,
        costs: false,
        fingerprint: says.to_owned(),
    }
}
