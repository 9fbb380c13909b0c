//! Whether something has only begun. `status: "Success"` says that a call was taken, not that it is done.

use super::irtp::Irtp;
use super::wire::{any, text};
use serde_json::Value;

/// Whether the action of an answer has only begun.
pub(super) fn is_pending(answer: &Value) -> bool {
    text(answer, "actionstatus").is_some_and(|status| status.to_uppercase().starts_with("PENDING"))
}

/// What runs on a domain, in the registrar's words, by its details.
pub(super) fn pending_action(details: &Value) -> Option<String> {
    let queued = any(details, "eaqid").is_some_and(|action| action != "0");
    let kind = any(details, "actiontype").filter(|_| queued);
    let waits = Irtp::told(details).is_some_and(|irtp| irtp.is_live());
    kind.or_else(|| (waits || (queued && is_pending(details))).then(|| "ModContact".to_owned()))
}
