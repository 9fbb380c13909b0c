//! `POST /me/task/emailChange/{id}/accept|refuse {"token"}`

use super::row::State;
use super::{link, named};
use crate::mail::Rel;
use crate::ovhcloud::contact_change::wrong_token;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const ACCEPT: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/task/emailChange/{id}/accept",
    access: Access::Account("account:apiovh:me/task/emailChange/accept"),
    query: &[],
    handle: |call| respond(call, Rel::Accept),
};

pub(crate) const REFUSE: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/task/emailChange/{id}/refuse",
    access: Access::Account("account:apiovh:me/task/emailChange/refuse"),
    query: &[],
    handle: |call| respond(call, Rel::Refuse),
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    token: String,
}

fn respond(call: &mut Call<'_>, rel: Rel) -> Outcome {
    let Body { token } = call.json()?;
    let task = named(call)?;
    if task.token != token || task.state != State::Todo {
        return Err(wrong_token(call.world));
    }
    let id = task.id;
    link::answer(call.world, id, rel);
    Ok(Answer::Void)
}
