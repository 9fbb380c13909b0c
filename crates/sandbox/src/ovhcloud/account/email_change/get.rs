//! `GET /me/task/emailChange[/{id}]`

use super::named;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use serde_json::json;

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/emailChange",
    access: Access::Account("account:apiovh:me/task/emailChange/get"),
    query: &["state"],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/emailChange/{id}",
    access: Access::Account("account:apiovh:me/task/emailChange/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(named(call)?.view())),
};

fn list(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let state = call.query_word("state", &["aborted", "done", "refused", "todo"])?;
    let tasks = call.world.ovhcloud.email_changes.iter().filter(|task| task.account == account);
    let ids: Vec<_> = tasks
        .filter(|task| state.is_none_or(|state| json!(task.state) == state))
        .map(|task| task.id)
        .collect();
    Answer::of(&ids)
}
