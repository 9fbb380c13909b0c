//! `POST …/foa/{foaId}/validate {"choice": "ACCEPT"|"REJECT"}`: the administrative contact answers for an owner.

use super::foa;
use crate::links::LinkState;
use crate::mail::Rel;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::task::trade;
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/domain/name/{domainName}/task/{taskId}/foa/{foaId}/validate",
    access: Access::Account("domain:apiovh:name/task/foa/validate"),
    query: &[],
    handle,
};

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum Choice {
    Accept,
    Reject,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    choice: Choice,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let Body { choice } = call.json()?;
    let (task, side, _) = foa::of_call(call)?;
    match trade::state(task, side) {
        Some(LinkState::Open) => {}
        Some(LinkState::Answered { .. }) => {
            return Err(Refusal::conflict("This form has been answered before"));
        }
        Some(LinkState::Closed(_)) | None => return Err(Refusal::conflict("This owner change is over")),
    }
    let (id, rel) = (
        task.id,
        match choice {
            Choice::Accept => Rel::Accept,
            Choice::Reject => Rel::Refuse,
        },
    );
    trade::answer(call.world, id, side, rel);
    Ok(Answer::Void)
}
