//! What the registrar does later by itself.

use super::change::{self, ChangeId};
use super::domain::DomainId;
use super::validation::{self, RequestId};
use crate::world::World;
use serde::{Deserialize, Serialize};

/// Something planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(crate) enum Event {
    ChangeExpires { change: ChangeId },
    ChangeApplies { change: ChangeId },
    LockOpens { domain: DomainId },
    ValidationExpires { request: RequestId },
}

/// Its time has come.
pub(crate) fn happen(world: &mut World, event: &Event) {
    match *event {
        Event::ChangeExpires { change } => change::expire(world, change),
        Event::ChangeApplies { change } => change::apply(world, change),
        Event::LockOpens { domain } => change::open_lock(world, domain),
        Event::ValidationExpires { request } => validation::expire(world, request),
    }
}
