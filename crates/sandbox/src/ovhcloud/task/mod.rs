//! Operations on domains, above all the owner change (guides "Tasks Management" and
//! "Changing the owner of a domain name").

mod argument;
mod lock;
mod row;
pub(crate) mod trade;
mod update;
mod view;

mod action;
mod get;
mod list;
mod progress;

pub(crate) use action::go_on;
pub(crate) use argument::Argument;
pub(crate) use lock::{end as end_lock, start as start_lock};
pub(crate) use row::{Party, Side, Status, Task, TaskId};
pub(crate) use update::{begin as begin_update, end as end_update, start as start_update};

use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::protocol::{Call, Endpoint, Refusal};
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 11] = [
    &list::ME,
    &list::DOMAIN,
    &get::ME,
    &get::DOMAIN,
    &progress::GET,
    &action::ACCELERATE_ME,
    &action::ACCELERATE_DOMAIN,
    &action::CANCEL_ME,
    &action::CANCEL_DOMAIN,
    &action::RELAUNCH_ME,
    &action::RELAUNCH_DOMAIN,
];

pub(crate) use argument::ENDPOINTS as ARGUMENT_ENDPOINTS;

/// Whether `account` may see `task`: it has a role in the domain, or it has started the task.
pub(crate) fn is_visible(world: &World, account: &Nichandle, task: &Task) -> bool {
    task.account == *account
        || world.ovhcloud.domains.get(&task.domain).is_some_and(|domain| domain.has_role(account))
}

/// The task that the path of `call` names, below `/me/task/domain` or below its domain.
fn named<'a>(call: &'a Call<'_>) -> Result<&'a Task, Refusal> {
    let account = call.account()?;
    let id: TaskId = call.number("id")?;
    let domain = call.part("serviceName");
    call.world
        .ovhcloud
        .tasks
        .get(&id)
        .filter(|task| is_visible(call.world, &account, task))
        .filter(|task| domain.is_empty() || task.domain.eq_ignore_ascii_case(domain))
        .ok_or_else(|| Refusal::not_found(format!("The requested object (id = {id}) does not exist")))
}
