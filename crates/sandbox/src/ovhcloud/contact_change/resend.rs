//! `POST /me/task/contactChange/{id}/resendEmail`: a new mail, with a new token.

use super::row::State;
use super::{letter, named};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/me/task/contactChange/{id}/resendEmail",
    access: Access::Account("account:apiovh:me/task/contactChange/resendEmail"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let task = named(call)?;
    let waits = task.confirmation(&account).is_some_and(|known| known.answer.is_none());
    if task.state != State::ValidatingByCustomers || !waits {
        return Err(Refusal::bad_request("This request does not wait for an answer of yours"));
    }
    let id = task.id;
    letter::send(call.world, id, &account);
    Ok(Answer::Void)
}
