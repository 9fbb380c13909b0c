//! A task as the API shows it, where what it shows is not settled by a public source.

use super::row::{Side, Status, Task};
use crate::ovhcloud::protocol::datetime;
use crate::variants::{TradeCancel, TradeComment, TradeStatus};
use crate::world::World;
use serde_json::{Value, json};

/// `domain.Task`
pub(crate) fn view(world: &World, task: &Task) -> Value {
    let shown = Shown::of(world, task);
    json!({
        "id": task.id,
        "domain": task.domain,
        "function": task.function,
        "type": "domain",
        "status": shown.status,
        "comment": shown.comment,
        "creationDate": datetime(task.created),
        "todoDate": datetime(shown.todo),
        "lastUpdate": datetime(task.updated),
        "doneDate": task.done.map(datetime),
        "canAccelerate": shown.can_accelerate,
        "canCancel": shown.can_cancel,
        "canRelaunch": shown.can_relaunch,
    })
}

/// What depends on the switches.
pub(crate) struct Shown {
    pub(crate) status: Status,
    pub(crate) comment: Option<String>,
    pub(crate) todo: jiff::Timestamp,
    pub(crate) can_accelerate: bool,
    pub(crate) can_cancel: bool,
    pub(crate) can_relaunch: bool,
}

impl Shown {
    pub(crate) fn of(world: &World, task: &Task) -> Self {
        let waits = task.waits_for_people();
        let faulty = task.is_faulty();
        let mut shown = Self {
            status: task.status,
            comment: comment(world, task),
            todo: task.todo,
            can_accelerate: !faulty && !waits && task.status == Status::Todo && task.todo > world.now,
            can_cancel: if faulty {
                task.mendable
            } else {
                waits && world.choice::<TradeCancel>() == TradeCancel::Allowed
            },
            can_relaunch: faulty && task.mendable,
        };
        if let Some(trade) = &task.trade
            && waits
            && !faulty
            && world.choice::<TradeStatus>() == TradeStatus::Todo
        {
            shown.status = Status::Todo;
            shown.todo = trade.until;
        }
        shown
    }
}

/// An error always says what is wrong; whether an owner change says who has not answered is a switch.
fn comment(world: &World, task: &Task) -> Option<String> {
    let faulty = task.is_faulty();
    let Some(trade) = task.trade.as_ref().filter(|_| !faulty) else { return task.comment.clone() };
    if world.choice::<TradeComment>() == TradeComment::Silent {
        return None;
    }
    if !task.waits_for_people() {
        return task.comment.clone();
    }
    let missing: Vec<_> = trade.missing().into_iter().map(Side::words).collect();
    Some(format!("Waiting for the confirmation of: {}", missing.join(", ")))
}
