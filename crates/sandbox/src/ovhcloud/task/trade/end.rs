//! The ways in which an owner change ends without a new owner.

use super::letters;
use crate::ovhcloud::order::ItemId;
use crate::ovhcloud::task::row::{Status, Task, TaskId};
use crate::world::World;

/// Ends the task with `reason`, and tells both owners.
pub(crate) fn cancel(world: &mut World, id: TaskId, reason: &str) {
    let now = world.now;
    let Some(task) = world.ovhcloud.tasks.get_mut(&id).filter(|task| !task.status.is_final()) else { return };
    task.move_to(Status::Cancelled, now);
    task.comment = Some(reason.to_owned());
    let (domain, trade) = (task.domain.clone(), task.trade.clone());
    if let Some(trade) = trade {
        let text = format!("The owner of the domain name {domain} stays the same. {reason}.");
        letters::tell_both(world, &domain, &trade, "the owner stays the same", &text);
    }
}

/// The time to answer is over.
pub(crate) fn expire(world: &mut World, id: TaskId) {
    if world.ovhcloud.tasks.get(&id).is_some_and(Task::waits_for_people) {
        cancel(world, id, "Not confirmed in time");
    }
}

/// The order of these items was cancelled.
pub(crate) fn cancel_of_items(world: &mut World, items: &[ItemId]) {
    let tasks: Vec<_> = world
        .ovhcloud
        .tasks
        .iter()
        .filter(|task| task.trade.as_ref().is_some_and(|trade| items.contains(&trade.item)))
        .map(|task| task.id)
        .collect();
    for id in tasks {
        cancel(world, id, "The order was cancelled");
    }
}
