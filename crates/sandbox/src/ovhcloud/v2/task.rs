//! `GET /v2/domain/name/{domainName}/task?type=&status=` and `…/task/{taskId}`

use super::named;
use crate::ovhcloud::domain::administered;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, datetime};
use crate::ovhcloud::task::{Status, Task};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/name/{domainName}/task",
    access: Access::Account("domain:apiovh:name/task/get"),
    query: &["status", "type"],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/name/{domainName}/task/{taskId}",
    access: Access::Account("domain:apiovh:name/task/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(view(named(call)?))),
};

/// What the status of a task is called here. An owner change that waits for its owners is `SCHEDULED`; the other
/// words are inferred.
fn status(task: &Task) -> &'static str {
    match task.status {
        Status::Todo | Status::Doing if task.waits_for_people() => "SCHEDULED",
        Status::Todo => "PENDING",
        Status::Doing => "RUNNING",
        Status::Done => "DONE",
        Status::Cancelled => "CANCELLED",
        Status::Error | Status::Problem => "ERROR",
    }
}

fn view(task: &Task) -> Value {
    json!({
        "id": task.uuid,
        "type": task.function,
        "status": status(task),
        "createdAt": datetime(task.created),
    })
}

fn list(call: &mut Call<'_>) -> Outcome {
    let domain = administered(call.world, &call.account()?, call.part("domainName"))?;
    let (kind, wanted) = (call.query("type"), call.query("status"));
    let tasks = call
        .world
        .ovhcloud
        .tasks
        .iter()
        .filter(|task| task.domain == domain.name)
        .filter(|task| kind.is_none_or(|kind| task.function == kind))
        .filter(|task| wanted.is_none_or(|wanted| status(task) == wanted))
        .map(view)
        .collect();
    Ok(Answer::Value(Value::Array(tasks)))
}
