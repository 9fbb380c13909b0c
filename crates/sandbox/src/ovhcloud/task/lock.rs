//! `DomainLock` and `DomainUnlock`: the transfer lock is set or opened.

use super::row::{Status, Task, TaskId};
use crate::due;
use crate::ovhcloud::Event;
use crate::ovhcloud::domain::LockStatus;
use crate::ovhcloud::timing::UPDATE_END;
use crate::world::World;

/// Starts the task that brings the lock of the domain `name` to `wanted`.
pub(crate) fn start(world: &mut World, name: &str, wanted: LockStatus) {
    let Some(domain) = world.ovhcloud.domains.get_mut(&name.to_owned()) else { return };
    let (function, between) = match wanted {
        LockStatus::Locked => ("DomainLock", LockStatus::Locking),
        _ => ("DomainUnlock", LockStatus::Unlocking),
    };
    domain.lock = between;
    let account = domain.admin.clone();
    let mut task = Task::new(world, name, &account, function);
    task.status = Status::Doing;
    let id = task.id;
    world.ovhcloud.tasks.insert(task);
    world.plan(UPDATE_END, due::Event::Ovhcloud(Event::LockSet { task: id, lock: wanted }));
}

/// The registry has done it.
pub(crate) fn end(world: &mut World, id: TaskId, lock: LockStatus) {
    let now = world.now;
    let Some(task) = world.ovhcloud.tasks.get_mut(&id).filter(|task| task.status == Status::Doing) else {
        return;
    };
    task.move_to(Status::Done, now);
    let name = task.domain.clone();
    if let Some(domain) = world.ovhcloud.domains.get_mut(&name) {
        domain.updated = now;
        // An owner change that was carried out meanwhile keeps its lock.
        if domain.lock_until.is_none() {
            domain.lock = lock;
        }
    }
}
