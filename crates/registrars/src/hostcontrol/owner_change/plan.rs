//! Which call comes next, decided from what is written down.

use super::key;
use crate::fingerprint;
use crate::hostcontrol::brands;
use crate::hostcontrol::terms::word;
use crate::hostcontrol::wire::canonical;
use registrant_model::Fields;
use registrant_model::owner_change::{OnUnknown, OwnerChange, PlannedStep, StepName, StepPhase};

pub(super) const CREATE: &str = "domain-contact.create";
pub(super) const UPDATE: &str = "domain.update";

/// The next call with an effect; nothing when all have been made.
pub(super) fn next_step(change: &OwnerChange) -> Option<PlannedStep> {
    let names = &change.references;
    if names.get(key::UPDATED).is_some() {
        return None;
    }
    let print = print(change.gaining_fields());
    if names.get(key::CONTACT_PRINT) != Some(print.as_str()) {
        return Some(step(CREATE, &print));
    }
    // With another agent it is another call.
    let agent = word(change.draft.agent.unwrap_or_default());
    Some(step(UPDATE, &format!("{} {agent}", names.get(key::HANDLE).unwrap_or_default())))
}

/// The same for values that make the same contact.
pub(super) fn print(fields: &Fields) -> String {
    let brand = fields.get(&brands::field()).unwrap_or_default().to_owned();
    fingerprint::of(&canonical(fields).with(brands::field(), brand))
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
