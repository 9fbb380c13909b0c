//! `GET /me/task/domain/{id}/progressbar`: how far a task is, in steps that people read.

use super::named;
use super::row::{Status, Task};
use super::view::Shown;
use crate::ovhcloud::protocol::{Access, Answer, Endpoint, datetime};
use crate::ovhcloud::timing;
use crate::web::Verb;
use crate::world::World;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/domain/{id}/progressbar",
    access: Access::Account("account:apiovh:me/task/domain/progressbar/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(view(call.world, named(call)?))),
};

/// A step: its name, what it is, and how many seconds it takes as a rule.
type Step = (&'static str, &'static str, i64);

const TRADE: [Step; 4] = [
    ("initialisation", "The request has been taken", 1),
    ("Contacts Confirmation", "Both owners are asked to confirm", timing::TRADE_ANSWER.as_secs()),
    ("registryUpdate", "The registry is told about the new owner", timing::TRADE_APPLY.as_secs()),
    ("finalisation", "Both owners are told", 1),
];

const OTHER: [Step; 3] = [
    ("initialisation", "The request has been taken", timing::UPDATE_START.as_secs()),
    ("registryUpdate", "The registry is told", timing::UPDATE_END.as_secs()),
    ("finalisation", "The request is done", 1),
];

/// The steps of the task, and which of them is the current one.
fn position(task: &Task) -> (&'static [Step], usize) {
    let Some(trade) = &task.trade else {
        let current = match task.status {
            Status::Done => 2,
            Status::Todo => 0,
            _ => 1,
        };
        return (&OTHER, current);
    };
    let current = match task.status {
        Status::Done => 3,
        _ if trade.is_agreed() => 2,
        _ => 1,
    };
    (&TRADE, current)
}

fn step((name, description, duration): &Step) -> Value {
    json!({"step": name, "description": description, "executionDuration": duration})
}

/// `nichandle.DomainTaskProgressBar`
fn view(world: &World, task: &Task) -> Value {
    let shown = Shown::of(world, task);
    let (steps, current) = position(task);
    let progress = if task.status == Status::Done { 100 } else { current * 100 / steps.len() };
    let mut actions = Vec::new();
    if shown.can_cancel {
        actions.push("canCancel");
    }
    if task.arguments.iter().any(|argument| !argument.read_only) {
        actions.push("canCorrect");
    }
    if shown.can_relaunch {
        actions.push("canRelaunch");
    }
    let expected = task.trade.as_ref().filter(|_| task.waits_for_people()).map(|trade| datetime(trade.until));
    json!({
        "progress": progress,
        "taskStatus": shown.status,
        "taskActions": actions,
        "currentStep": step(&steps[current]),
        "followUpSteps": steps.iter().map(step).collect::<Vec<_>>(),
        "expectedDoneDate": expected,
        "lastUpdateDate": datetime(task.updated),
    })
}
