//! `GET /me/task/domain/{id}/argument[/{key}]`

use super::super::named;
use super::of_call;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/domain/{id}/argument",
    access: Access::Account("account:apiovh:me/task/domain/argument/get"),
    query: &[],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/task/domain/{id}/argument/{key}",
    access: Access::Account("account:apiovh:me/task/domain/argument/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(of_call(call)?.view())),
};

fn list(call: &mut Call<'_>) -> Outcome {
    let keys: Vec<_> = named(call)?.arguments.iter().map(|argument| &argument.key).collect();
    Answer::of(&keys)
}
