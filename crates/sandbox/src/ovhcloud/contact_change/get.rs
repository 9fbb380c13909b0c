//! `GET /me/task/contactChange[/{id}]`

use super::named;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, like};
use crate::web::Verb;
use serde_json::json;

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/contactChange",
    access: Access::Account("account:apiovh:me/task/contactChange/get"),
    query: &["askingAccount", "state", "toAccount"],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/contactChange/{id}",
    access: Access::Account("account:apiovh:me/task/contactChange/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(named(call)?.view())),
};

/// `nichandle.changeContact.TaskStateEnum`
const STATES: [&str; 9] = [
    "aborted",
    "checkValidity",
    "doing",
    "done",
    "error",
    "expired",
    "refused",
    "todo",
    "validatingByCustomers",
];

fn list(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let state = call.query_word("state", &STATES)?;
    let (asking, to) = (call.query("askingAccount"), call.query("toAccount"));
    let ids: Vec<_> = call
        .world
        .ovhcloud
        .contact_changes
        .iter()
        .filter(|task| task.concerns(&account))
        .filter(|task| state.is_none_or(|state| json!(task.state) == state))
        .filter(|task| asking.is_none_or(|asking| like(&task.asking.0, asking)))
        .filter(|task| to.is_none_or(|to| like(&task.to.0, to)))
        .map(|task| task.id)
        .collect();
    Answer::of(&ids)
}
