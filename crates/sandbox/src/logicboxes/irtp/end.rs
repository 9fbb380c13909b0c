//! The ways in which a change ends without a new registrant. All four contacts stay what they were.

use super::letters;
use super::row::TaskStatus;
use crate::logicboxes::action::{self, ActionId, Progress};
use crate::logicboxes::contact;
use crate::world::World;

/// Somebody has refused.
pub(super) fn refuse(world: &mut World, id: ActionId, who: &str) {
    let words = format!("The {who} has declined the change");
    end(world, id, TaskStatus::Failed, Progress::Failed, &words);
}

/// The time to approve is over.
pub(crate) fn expire(world: &mut World, id: ActionId) {
    if world.logicboxes.irtps.get(&id).is_some_and(|change| change.status == TaskStatus::Pending) {
        let words = "The change was not approved in time";
        end(world, id, TaskStatus::Expired, Progress::Failed, words);
    }
}

/// The registrar takes the change back. It cannot once both have approved.
pub(crate) fn revoke(world: &mut World, id: ActionId, reason: &str) {
    if let Some(change) = world.logicboxes.irtps.get_mut(&id) {
        change.message = Some(reason.to_owned());
    }
    let words = format!("The registrar has cancelled the change: {reason}");
    end(world, id, TaskStatus::Revoked, Progress::Cancelled, &words);
}

/// The registry refuses the change.
pub(crate) fn fail_at_registry(world: &mut World, id: ActionId, reason: &str) {
    if let Some(change) = world.logicboxes.irtps.get_mut(&id) {
        change.message = Some(reason.to_owned());
    }
    let words = format!("The registry has refused the change: {reason}");
    end(world, id, TaskStatus::RemoteFailure, Progress::Failed, &words);
}

fn end(world: &mut World, id: ActionId, status: TaskStatus, progress: Progress, words: &str) {
    let Some(change) = world.logicboxes.irtps.get_mut(&id).filter(|change| change.status.is_live()) else {
        return;
    };
    change.status = status;
    let wanted: Vec<_> = change.wanted.all().collect();
    action::move_to(world, id, progress, words);
    for contact in wanted {
        contact::look_after(world, contact);
    }
    letters::tell_ended(world, id, words);
}
