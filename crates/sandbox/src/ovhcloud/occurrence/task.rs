//! Events of tasks.

use super::wish::{Fault, FaultStatus, OfTask};
use super::{Touched, no_domain};
use crate::ovhcloud::enums::TASK_FUNCTIONS;
use crate::ovhcloud::task::{self, Argument, Status, Task, TaskId};
use crate::world::World;

/// The function of a task that is made only to be at fault.
const USUAL: &str = "DomainContactUpdate";

/// The task with the number, or the newest one for the domain, of those that `fit`.
fn find(world: &World, id: Option<u64>, domain: Option<&str>, fit: impl Fn(&Task) -> bool) -> Option<TaskId> {
    let mut tasks = world.ovhcloud.tasks.iter().rev().filter(|task| fit(task));
    match (id, domain) {
        (Some(id), _) => tasks.find(|task| task.id == TaskId(id)),
        (None, Some(domain)) => tasks.find(|task| task.domain == domain),
        (None, None) => tasks.next(),
    }
    .map(|task| task.id)
}

pub(super) fn fail(world: &mut World, wish: Fault) -> Result<Touched, String> {
    if let Some(function) =
        wish.function.as_ref().filter(|function| !TASK_FUNCTIONS.contains(&function.as_str()))
    {
        return Err(format!("there is no function {function:?}"));
    }
    let fits = |task: &Task| {
        !task.status.is_final() && wish.function.as_ref().is_none_or(|function| task.function == *function)
    };
    let id = match find(world, wish.task, wish.domain.as_deref(), fits) {
        Some(id) => id,
        None => make(world, &wish)?,
    };
    let mendable = wish.mendable.unwrap_or(true);
    let arguments = match wish.arguments {
        Some(arguments) => arguments,
        None if mendable => usual_argument(world, id).into_iter().collect(),
        None => Vec::new(),
    };
    if let Some(argument) =
        arguments.iter().find(|argument| argument.key.is_empty() || argument.kind.is_empty())
    {
        return Err(format!("an argument needs a key and a type: {argument:?}"));
    }
    let now = world.now;
    if let Some(task) = world.ovhcloud.tasks.get_mut(&id) {
        let status = match wish.status {
            FaultStatus::Error => Status::Error,
            FaultStatus::Problem => Status::Problem,
        };
        task.move_to(status, now);
        task.comment =
            Some(wish.comment.unwrap_or_else(|| "The registry has refused the operation".to_owned()));
        task.arguments = arguments;
        task.mendable = mendable;
    }
    Ok(vec![("task", id.to_string())])
}

fn make(world: &mut World, wish: &Fault) -> Result<TaskId, String> {
    let domain = wish.domain.as_ref().filter(|_| wish.task.is_none());
    let name = domain.ok_or("there is no such task that is not over")?;
    let account = world.ovhcloud.domains.get(name).map(|domain| domain.admin.clone());
    let account = account.ok_or_else(|| no_domain(name))?;
    let task = Task::new(world, name, &account, wish.function.as_deref().unwrap_or(USUAL));
    let id = task.id;
    world.ovhcloud.tasks.insert(task);
    Ok(id)
}

/// What a task usually wants: that the phone number of the owner, or of the owner to be, is mended.
fn usual_argument(world: &World, id: TaskId) -> Option<Argument> {
    let task = world.ovhcloud.tasks.get(&id)?;
    let contact = match &task.trade {
        Some(trade) => trade.gaining.contact,
        None => world.ovhcloud.domains.get(&task.domain)?.owner,
    };
    Some(Argument {
        key: "nicowner".to_owned(),
        kind: "/me/contact".to_owned(),
        description: Some(format!("Contact can be updated through /me/contact/{contact}")),
        value: Some(contact.to_string()),
        fields: vec!["phone".to_owned()],
        ..Argument::default()
    })
}

pub(super) fn resume(world: &mut World, wish: &OfTask) -> Result<Touched, String> {
    let id = find(world, wish.task, wish.domain.as_deref(), Task::is_faulty);
    let id = id.ok_or("there is no such task that is at fault")?;
    task::go_on(world, id);
    Ok(vec![("task", id.to_string())])
}
