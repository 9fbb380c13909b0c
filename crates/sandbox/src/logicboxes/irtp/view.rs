//! `irtp_status`, wherever it stands.

use super::row::{Irtp, TaskStatus};
use crate::logicboxes::action::ActionId;
use crate::logicboxes::domain::Domain;
use crate::logicboxes::switches::{IrtpEnded, IrtpPlace};
use crate::world::World;
use serde_json::{Value, json};

/// The change as `domains/details` shows it (WWW::LogicBoxes, `IRTPDetail`).
pub(crate) fn status(change: &Irtp) -> Value {
    let gaining = &change.gaining;
    json!({
        "task-status": change.status,
        "losing-foa-status": change.losing.status(),
        "gaining-foa-status": gaining.status(),
        "expiry": change.until.as_second(),
        "sixty-day-lock-status": change.lock,
        "gaining-contact-info": {
            "id": gaining.contact,
            "name": gaining.name,
            "organization": gaining.organization,
            "email": gaining.email,
        },
        "message": message(change),
    })
}

/// Only told with two of the states.
pub(super) fn message(change: &Irtp) -> Option<&String> {
    let told = matches!(change.status, TaskStatus::Revoked | TaskStatus::RemoteFailure);
    change.message.as_ref().filter(|_| told)
}

/// The change of `domain` that has not ended.
pub(crate) fn live<'a>(world: &'a World, domain: &Domain) -> Option<&'a Irtp> {
    latest(world, domain).filter(|change| change.status.is_live())
}

/// The latest change of `domain`.
pub(super) fn latest<'a>(world: &'a World, domain: &Domain) -> Option<&'a Irtp> {
    world.logicboxes.irtps.get(&domain.irtp?)
}

/// The change that the details of `domain` tell of.
pub(crate) fn shown<'a>(world: &'a World, domain: &Domain) -> Option<&'a Irtp> {
    latest(world, domain).filter(|change| match world.choice() {
        _ if change.status.is_live() => true,
        IrtpEnded::Failures => change.status != TaskStatus::Success,
        IrtpEnded::All => true,
        IrtpEnded::None => false,
    })
}

/// Adds the change to the answer of the call that has begun it, where it is told at all.
pub(crate) fn add_to_answer(world: &World, id: ActionId, answer: &mut Value) {
    let Some(change) = world.logicboxes.irtps.get(&id) else { return };
    let told = status(change);
    match world.choice() {
        IrtpPlace::Absent => {}
        IrtpPlace::Nested => answer["irtp_status"] = told,
        IrtpPlace::Flat => {
            if let (Value::Object(answer), Value::Object(mut told)) = (answer, told) {
                let status = told.remove("task-status").unwrap_or_default();
                answer.insert("irtp_status".to_owned(), status);
                answer.extend(told);
            }
        }
    }
}
