//! `POST …/accelerate|cancel|relaunch`, below `/me/task/domain/{id}` and `/domain/{serviceName}/task/{id}`.

use super::row::{Status, Task, TaskId};
use super::view::Shown;
use super::{named, trade, update};
use crate::due;
use crate::ovhcloud::Event;
use crate::ovhcloud::domain::LockStatus;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::timing::UPDATE_END;
use crate::web::Verb;
use crate::world::World;

/// Two endpoints for one action.
macro_rules! action {
    ($me:ident, $domain:ident, $word:literal, $handle:ident) => {
        pub(crate) const $me: Endpoint = Endpoint {
            verb: Verb::Post,
            path: concat!("/me/task/domain/{id}/", $word),
            access: Access::Account(concat!("account:apiovh:me/task/domain/", $word)),
            query: &[],
            handle: $handle,
        };

        pub(crate) const $domain: Endpoint = Endpoint {
            verb: Verb::Post,
            path: concat!("/domain/{serviceName}/task/{id}/", $word),
            access: Access::Account(concat!("domain:apiovh:task/", $word)),
            query: &[],
            handle: $handle,
        };
    };
}

action!(ACCELERATE_ME, ACCELERATE_DOMAIN, "accelerate", accelerate);
action!(CANCEL_ME, CANCEL_DOMAIN, "cancel", cancel);
action!(RELAUNCH_ME, RELAUNCH_DOMAIN, "relaunch", relaunch);

/// The task that is named, if it can be done to it what `can` tells.
fn possible(call: &Call<'_>, can: fn(&Shown) -> bool, what: &str) -> Result<TaskId, Refusal> {
    let task = named(call)?;
    if can(&Shown::of(call.world, task)) {
        Ok(task.id)
    } else {
        Err(Refusal::bad_request(format!("The task {} cannot be {what}", task.id)))
    }
}

fn accelerate(call: &mut Call<'_>) -> Outcome {
    let id = possible(call, |shown| shown.can_accelerate, "accelerated")?;
    let now = call.world.now;
    if let Some(task) = call.world.ovhcloud.tasks.get_mut(&id) {
        task.todo = now;
        task.updated = now;
    }
    update::begin(call.world, id);
    Ok(Answer::Void)
}

fn cancel(call: &mut Call<'_>) -> Outcome {
    let id = possible(call, |shown| shown.can_cancel, "cancelled")?;
    trade::cancel(call.world, id, "Cancelled by the customer");
    Ok(Answer::Void)
}

fn relaunch(call: &mut Call<'_>) -> Outcome {
    let id = possible(call, |shown| shown.can_relaunch, "relaunched")?;
    go_on(call.world, id);
    Ok(Answer::Void)
}

/// The task goes on from where it was at fault. What it wanted to know has been told, or is asked again.
pub(crate) fn go_on(world: &mut World, id: TaskId) {
    let now = world.now;
    let Some(task) = world.ovhcloud.tasks.get_mut(&id) else { return };
    task.comment = None;
    task.mendable = true;
    if task.trade.is_some() {
        task.move_to(Status::Doing, now);
        if told(task) {
            trade::resume(world, id);
        } else {
            trade::fail_again(world, id);
        }
        return;
    }
    task.arguments.clear();
    let lock = match task.function.as_str() {
        "DomainLock" => Some(LockStatus::Locked),
        "DomainUnlock" => Some(LockStatus::Unlocked),
        _ => None,
    };
    if let Some(lock) = lock {
        task.move_to(Status::Doing, now);
        world.plan(UPDATE_END, due::Event::Ovhcloud(Event::LockSet { task: id, lock }));
    } else {
        task.move_to(Status::Todo, now);
        task.todo = now;
        update::begin(world, id);
    }
}

/// Whether every argument that can be told has a value.
fn told(task: &Task) -> bool {
    task.arguments.iter().all(|argument| argument.read_only || argument.value.is_some())
}
