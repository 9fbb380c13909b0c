//! `GET …/task/{taskId}/foa[/{foaId}]`: the two forms of authorisation of an owner change; 404 if it has none.

use super::named;
use crate::mail::Rel;
use crate::ovhcloud::domain::Extension;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::task::{Party, Side, Task};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const LIST: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/name/{domainName}/task/{taskId}/foa",
    access: Access::Account("domain:apiovh:name/task/foa/get"),
    query: &[],
    handle: list,
};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/name/{domainName}/task/{taskId}/foa/{foaId}",
    access: Access::Account("domain:apiovh:name/task/foa/get"),
    query: &[],
    handle: |call| Ok(Answer::Value(of_call(call).map(|(_, _, party)| view(party))?)),
};

/// The forms of a task, where the registry lets a designated agent answer them.
fn forms(task: &Task) -> Result<[(Side, &Party); 2], Refusal> {
    match &task.trade {
        Some(trade) if Extension::of_domain(&task.domain).generic && !trade.notice => {
            Ok([Side::Losing, Side::Gaining].map(|side| (side, trade.party(side))))
        }
        _ => Err(Refusal::not_found("This task has no form of authorisation")),
    }
}

/// The form that the path of `call` names, with its task and side.
pub(super) fn of_call<'a>(call: &'a Call<'_>) -> Result<(&'a Task, Side, &'a Party), Refusal> {
    let task = named(call)?;
    let id = call.part("foaId");
    let found = forms(task)?.into_iter().find(|(_, party)| party.foa.to_string() == id);
    let (side, party) = found.ok_or_else(|| Refusal::not_found(format!("The form {id} does not exist")))?;
    Ok((task, side, party))
}

fn view(party: &Party) -> Value {
    let state = match party.answer {
        None => json!({}),
        Some((Rel::Accept, _)) => json!({"choice": "ACCEPT"}),
        Some(_) => json!({"choice": "REJECT"}),
    };
    json!({"id": party.foa, "currentState": state})
}

fn list(call: &mut Call<'_>) -> Outcome {
    let forms = forms(named(call)?)?;
    Ok(Answer::Value(Value::Array(forms.iter().map(|(_, party)| view(party)).collect())))
}
