//! Operations on domains, above all the owner change (facts, section 7).

mod row;
pub(crate) mod trade;
mod update;
mod view;

mod get;
mod list;

pub(crate) use row::{Side, Task, TaskId};
pub(crate) use update::{begin as begin_update, end as end_update, start as start_update};

use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::protocol::{Call, Endpoint, Refusal};
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 4] = [&list::ME, &list::DOMAIN, &get::ME, &get::DOMAIN];

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
