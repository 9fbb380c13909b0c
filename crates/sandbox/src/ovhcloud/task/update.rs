//! `DomainContactUpdate`: the registry is told what has changed in a contact.

use super::row::{Status, Task, TaskId};
use crate::due;
use crate::ovhcloud::Event;
use crate::ovhcloud::timing::{UPDATE_END, UPDATE_START};
use crate::world::World;

/// The number for a new task.
pub(super) fn next_id(world: &mut World) -> TaskId {
    TaskId(world.next_number_from("ovhcloud.task", 310_001))
}

/// Starts the task for the domain `name`.
pub(crate) fn start(world: &mut World, name: &str) {
    let Some(domain) = world.ovhcloud.domains.get(&name.to_owned()) else { return };
    let account = domain.admin.clone();
    let (id, uuid, now) = (next_id(world), world.uuid(), world.now);
    world.ovhcloud.tasks.insert(Task {
        id,
        uuid,
        domain: name.to_owned(),
        account,
        function: "DomainContactUpdate".to_owned(),
        status: Status::Todo,
        comment: None,
        created: now,
        todo: now,
        updated: now,
        done: None,
        trade: None,
    });
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
