//! The ways in which a change comes to nothing, and the end of a lock.

use super::letters;
use super::row::{ChangeId, Side, State};
use crate::hostcontrol::domain::DomainId;
use crate::world::World;

/// Why a change comes to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Refused(Side),
    Expired,
    /// By a newer change.
    Replaced,
    /// By the registrar.
    Cancelled,
    /// What it needs is gone.
    Failed,
}

impl Ending {
    fn words(self) -> String {
        match self {
            Self::Refused(side) => format!("The {} has refused", side.words()),
            Self::Expired => "It was not confirmed in time".to_owned(),
            Self::Replaced => "It was withdrawn, because something else was asked for".to_owned(),
            Self::Cancelled => "It was cancelled".to_owned(),
            Self::Failed => "It could not be carried out".to_owned(),
        }
    }
}

/// Ends an open change and tells both owners. Nothing has changed.
pub(crate) fn end(world: &mut World, id: ChangeId, ending: Ending) {
    let change = world.hostcontrol.changes.get_mut(&id);
    let Some(change) = change.filter(|change| change.is_open()) else { return };
    let reason = ending.words();
    change.state = State::Ended(reason.clone());
    letters::tell_ended(world, id, &reason);
}

/// The time to answer is over.
pub(crate) fn expire(world: &mut World, id: ChangeId) {
    if world.hostcontrol.changes.get(&id).is_some_and(|change| change.state == State::Waiting) {
        end(world, id, Ending::Expired);
    }
}

/// The lock after a change of owner opens, unless another one has begun meanwhile.
pub(crate) fn open_lock(world: &mut World, id: DomainId) {
    let now = world.now;
    if let Some(domain) = world.hostcontrol.domains.get_mut(&id)
        && domain.locked_until.is_some_and(|until| until <= now)
    {
        domain.locked = false;
        domain.locked_until = None;
        domain.updated = now;
    }
}
