//! Which call comes next, decided from what is written down.

use super::key;
use crate::fingerprint;
use registrant_model::owner_change::{
    OnUnknown, OwnerChange, PaymentChoice, PlannedStep, StepName, StepPhase,
};

pub(super) const CONTACT_CREATE: &str = "contact.create";
pub(super) const CONTACT_UPDATE: &str = "contact.update";
pub(super) const CART: &str = "order.cart";
pub(super) const ASSIGN: &str = "order.assign";
pub(super) const ITEM: &str = "order.item";
pub(super) const CONFIGURATION: &str = "order.configuration";
pub(super) const CHECKOUT: &str = "order.checkout";
pub(super) const PAY: &str = "order.pay";
pub(super) const RELAUNCH: &str = "task.relaunch";

/// The next call with an effect; nothing when all have been made.
pub(super) fn next_step(change: &OwnerChange) -> Option<PlannedStep> {
    let names = &change.references;
    let has = |key: &str| names.get(key).is_some();
    let print = fingerprint::of(change.gaining_fields());
    if has(key::ORDER) {
        if let Some(task) = names.get(key::STUCK) {
            return mend(names.get(key::CONTACT_PRINT), &print, task, has(key::MENDED));
        }
        let pays = change.agreement.as_ref().is_some_and(|it| it.payment == PaymentChoice::Preferred);
        let is_paid = has(key::PAYMENT) || has(key::PAID);
        return (pays && !is_paid).then(|| commit(PAY, names.get(key::ORDER).unwrap_or_default()));
    }
    if !has(key::CONTACT) {
        return Some(prepare(CONTACT_CREATE, OnUnknown::Look, &print));
    }
    if names.get(key::CONTACT_PRINT) != Some(print.as_str()) {
        // A PUT of the same values twice leaves the same contact.
        return Some(prepare(CONTACT_UPDATE, OnUnknown::Repeat, &print));
    }
    let cart = names.get(key::CART).unwrap_or_default();
    if cart.is_empty() {
        return Some(prepare(CART, OnUnknown::Repeat, change.id.as_str()));
    }
    if !has(key::ASSIGNED) {
        return Some(prepare(ASSIGN, OnUnknown::Repeat, cart));
    }
    // A second item would be a second owner change in the same order: never repeat it blindly.
    if !has(key::ITEM) {
        return Some(prepare(ITEM, OnUnknown::Look, cart));
    }
    if !has(key::CONFIGURATION) {
        return Some(prepare(CONFIGURATION, OnUnknown::Look, cart));
    }
    Some(commit(CHECKOUT, cart))
}

/// A task that stands still because of the contact: the contact is written once more and the task set going again,
/// as soon as the details are other ones. A contact that is written twice is the same; a task that goes again refuses
/// to be set going.
fn mend(held: Option<&str>, print: &str, task: &str, mended: bool) -> Option<PlannedStep> {
    let free = |name, on_unknown, says| PlannedStep {
        costs: false,
        ..step(name, StepPhase::Commit, on_unknown, says)
    };
    match held {
        Some(held) if held == print => mended.then(|| free(RELAUNCH, OnUnknown::Look, task)),
        _ => Some(free(CONTACT_UPDATE, OnUnknown::Repeat, print)),
    }
}

fn prepare(name: &str, on_unknown: OnUnknown, says: &str) -> PlannedStep {
    step(name, StepPhase::Prepare, on_unknown, says)
}

fn commit(name: &str, says: &str) -> PlannedStep {
    step(name, StepPhase::Commit, OnUnknown::Look, says)
}

fn step(name: &str, phase: StepPhase, on_unknown: OnUnknown, says: &str) -> PlannedStep {
    let costs = phase == StepPhase::Commit;
    PlannedStep { name: StepName::new(name), phase, on_unknown, costs, fingerprint: says.to_owned() }
}
