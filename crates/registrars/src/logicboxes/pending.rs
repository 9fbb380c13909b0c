//! Whether something has only begun. `status: "Success"` says that a call was taken, not that it is done.

use super::api::lacks;
use super::irtp::Irtp;
use super::wire::{any, text};
use crate::error::{CallError, Effect};
use serde_json::Value;

/// Whether the action of an answer has only begun.
pub(super) fn is_pending(answer: &Value) -> bool {
    text(answer, "actionstatus").is_some_and(|status| status.to_uppercase().starts_with("PENDING"))
}

/// Whether the action of an answer was carried out with the call.
pub(super) fn is_done(answer: &Value) -> bool {
    text(answer, "actionstatus").is_some_and(|status| status.eq_ignore_ascii_case("success"))
}

/// The answer of a call that was taken: it says so. What says nothing of the kind is no answer to the call, and nobody
/// knows what became of it.
pub(super) fn taken(answer: Value) -> Result<Value, CallError> {
    let says = ["status", "actionstatus"].iter().any(|key| text(&answer, key).is_some());
    // Some calls answer a word alone, or that it is so.
    let word = answer.as_str().is_some_and(|word| word.starts_with("Success")) || answer == Value::Bool(true);
    if says || word { Ok(answer) } else { Err(lacks("whether it was taken", Effect::Unknown)) }
}

/// What runs on a domain, in the registrar's words, by its details.
pub(super) fn pending_action(details: &Value) -> Option<String> {
    let queued = any(details, "eaqid").is_some_and(|action| action != "0");
    let kind = any(details, "actiontype").filter(|_| queued);
    let waits = Irtp::told(details).is_some_and(|irtp| irtp.is_live());
    kind.or_else(|| (waits || (queued && is_pending(details))).then(|| "ModContact".to_owned()))
}
