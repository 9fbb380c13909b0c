//! `GET /me/task/domain` and `GET /domain/{serviceName}/task`: the numbers of the tasks, oldest first.

use super::is_visible;
use super::row::Task;
use super::view::Shown;
use crate::ovhcloud::domain;
use crate::ovhcloud::enums;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, like};
use crate::web::Verb;
use serde_json::json;

pub(crate) const ME: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/domain",
    access: Access::Account("account:apiovh:me/task/domain/get"),
    query: &["domain", "function", "status", "type"],
    handle: me,
};

pub(crate) const DOMAIN: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/{serviceName}/task",
    access: Access::Account("domain:apiovh:task/get"),
    query: &["function", "status", "type"],
    handle: of_domain,
};

fn me(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let domain = call.query("domain");
    list(call, |task| {
        is_visible(call.world, &account, task) && domain.is_none_or(|domain| like(&task.domain, domain))
    })
}

fn of_domain(call: &mut Call<'_>) -> Outcome {
    let name = domain::visible(call.world, &call.account()?, call.part("serviceName"))?.name.clone();
    list(call, |task| task.domain == name)
}

fn list(call: &Call<'_>, fits: impl Fn(&Task) -> bool) -> Outcome {
    let function = call.query("function");
    let status = call.query_word("status", enums::TASK_STATUSES)?;
    // All of the sandbox's tasks are of the type `domain`.
    let other_type = call.query_word("type", enums::TASK_TYPES)?.is_some_and(|kind| kind != "domain");
    let tasks = call.world.ovhcloud.tasks.iter().filter(|task| !other_type && fits(task));
    let ids: Vec<_> = tasks
        .filter(|task| function.is_none_or(|function| like(&task.function, function)))
        .filter(|task| status.is_none_or(|status| json!(Shown::of(call.world, task).status) == status))
        .map(|task| task.id)
        .collect();
    Answer::of(&ids)
}
