//! `POST /me/task/contactChange/{id}/accept|refuse {"token"}`: the token is personal and works once.

use super::row::State;
use super::{flow, named, wrong_token};
use crate::mail::Rel;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const ACCEPT: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/task/contactChange/{id}/accept",
    access: Access::Account("account:apiovh:me/task/contactChange/accept"),
    query: &[],
    handle: |call| respond(call, Rel::Accept),
};

pub(crate) const REFUSE: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/task/contactChange/{id}/refuse",
    access: Access::Account("account:apiovh:me/task/contactChange/refuse"),
    query: &[],
    handle: |call| respond(call, Rel::Refuse),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    token: String,
}

fn respond(call: &mut Call<'_>, rel: Rel) -> Outcome {
    let account = call.account()?;
    let Body { token } = call.json()?;
    let task = named(call)?;
    if task.state != State::ValidatingByCustomers {
        return Err(Refusal::bad_request("This request does not wait for an answer"));
    }
    let confirmation = task.confirmation(&account);
    if confirmation.is_none_or(|known| known.token.as_ref() != Some(&token) || known.answer.is_some()) {
        return Err(wrong_token(call.world));
    }
    let id = task.id;
    flow::take_answer(call.world, id, &account, rel);
    Ok(Answer::Void)
}
