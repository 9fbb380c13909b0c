//! `DomainContactUpdate`: the registry is told what has changed in a contact.

use super::row::{Status, Task, TaskId};
use crate::due;
use crate::ovhcloud::Event;
use crate::ovhcloud::timing::{UPDATE_END, UPDATE_START};
use crate::world::World;

/// Starts the task for the domain `name`.
pub(crate) fn start(world: &mut World, name: &str) {
    let Some(domain) = world.ovhcloud.domains.get(&name.to_owned()) else { return };
    let account = domain.admin.clone();
    let task = Task::new(world, name, &account, "DomainContactUpdate");
    let id = task.id;
    world.ovhcloud.tasks.insert(task);
    world.plan(UPDATE_START, due::Event::Ovhcloud(Event::UpdateBegins { task: id }));
}

/// The registry is being told.
pub(crate) fn begin(world: &mut World, id: TaskId) {
    let now = world.now;
    if let Some(task) = world.ovhcloud.tasks.get_mut(&id)
        && task.status == Status::Todo
    {
        task.move_to(Status::Doing, now);
        let rest = UPDATE_END.checked_sub(UPDATE_START).unwrap_or_default();
        world.plan(rest, due::Event::Ovhcloud(Event::UpdateEnds { task: id }));
    }
}

/// The registry knows.
pub(crate) fn end(world: &mut World, id: TaskId) {
    let now = world.now;
    let Some(task) = world.ovhcloud.tasks.get_mut(&id).filter(|task| task.status == Status::Doing) else {
        return;
    };
    task.move_to(Status::Done, now);
    let name = task.domain.clone();
    if let Some(domain) = world.ovhcloud.domains.get_mut(&name) {
        domain.updated = now;
    }
}
