//! What the registrar does later by itself.

use crate::logicboxes::action::ActionId;
use crate::logicboxes::contact::{self, ContactId};
use crate::logicboxes::domain::{self, OrderId};
use crate::logicboxes::{irtp, raa};
use crate::world::World;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(crate) enum Event {
    IrtpExpires { change: ActionId },
    IrtpApplies { change: ActionId },
    SixtyDaysOver { order: OrderId },
    RaaOver { order: OrderId, since: Timestamp },
    ContactArchived { contact: ContactId },
}

/// Its time has come.
pub(crate) fn happen(world: &mut World, event: &Event) {
    match *event {
        Event::IrtpExpires { change } => irtp::expire(world, change),
        Event::IrtpApplies { change } => irtp::apply(world, change),
        Event::SixtyDaysOver { order } => domain::open_lock(world, order),
        Event::RaaOver { order, since } => raa::run_out(world, order, since),
        Event::ContactArchived { contact } => contact::archive(world, contact),
    }
}
