//! What the registrar does later by itself.

use crate::ovhcloud::account::{EmailChangeId, email_change};
use crate::ovhcloud::contact_change::{self, ContactChangeId};
use crate::ovhcloud::domain::LockStatus;
use crate::ovhcloud::order::{self, OrderId};
use crate::ovhcloud::task::{self, TaskId, trade};
use crate::world::World;
use serde::{Deserialize, Serialize};

/// Something planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub(crate) enum Event {
    OrderExpires { order: OrderId },
    OrderPaid { order: OrderId },
    RetractionEnds { order: OrderId },
    OrderDelivers { order: OrderId },
    TradesStart { order: OrderId },
    OrderDelivered { order: OrderId },
    OrderCancelled { order: OrderId },
    TradeExpires { task: TaskId },
    TradeApplies { task: TaskId },
    UpdateBegins { task: TaskId },
    UpdateEnds { task: TaskId },
    LockOpens { domain: String },
    LockSet { task: TaskId, lock: LockStatus },
    ContactChangeChecks { task: ContactChangeId },
    ContactChangeAsks { task: ContactChangeId },
    ContactChangeApplies { task: ContactChangeId },
    ContactChangeExpires { task: ContactChangeId },
    EmailChangeExpires { task: EmailChangeId },
}

/// Its time has come.
pub(crate) fn happen(world: &mut World, event: Event) {
    match event {
        Event::OrderExpires { order } => order::expire(world, order),
        Event::OrderPaid { order } => order::paid(world, order),
        Event::RetractionEnds { order } => order::retraction_over(world, order),
        Event::OrderDelivers { order } => order::deliver(world, order),
        Event::TradesStart { order } => order::start_trades(world, order),
        Event::OrderDelivered { order } => order::delivered(world, order),
        Event::OrderCancelled { order } => order::cancelled(world, order),
        Event::TradeExpires { task } => trade::expire(world, task),
        Event::TradeApplies { task } => trade::apply(world, task),
        Event::UpdateBegins { task } => task::begin_update(world, task),
        Event::UpdateEnds { task } => task::end_update(world, task),
        Event::LockOpens { domain } => open_lock(world, &domain),
        Event::LockSet { task, lock } => task::end_lock(world, task, lock),
        Event::ContactChangeChecks { task } => contact_change::check(world, task),
        Event::ContactChangeAsks { task } => contact_change::ask(world, task),
        Event::ContactChangeApplies { task } => contact_change::apply(world, task),
        Event::ContactChangeExpires { task } => contact_change::expire(world, task),
        Event::EmailChangeExpires { task } => email_change::expire(world, task),
    }
}

/// The lock after an owner change opens, unless another one has begun meanwhile.
fn open_lock(world: &mut World, name: &String) {
    let now = world.now;
    if let Some(domain) = world.ovhcloud.domains.get_mut(name)
        && domain.lock_until.is_some_and(|until| until <= now)
    {
        domain.lock = LockStatus::Unlocked;
        domain.lock_until = None;
        domain.updated = now;
    }
}
