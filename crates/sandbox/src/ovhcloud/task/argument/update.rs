//! `PUT /me/task/domain/{id}/argument/{key} {"value": "…"}`: tells the task what it wants to know. The task goes
//! on when it is relaunched.

use super::super::named;
use super::{Argument, of_call};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::Deserialize;
use serde_json::{Map, Value};

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/me/task/domain/{id}/argument/{key}",
    access: Access::Account("account:apiovh:me/task/domain/argument/edit"),
    query: &[],
    handle,
};

/// The read-only members of the argument may stand in the body.
#[derive(Deserialize)]
struct Body {
    value: Option<String>,
    #[serde(flatten)]
    others: Map<String, Value>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let Body { value, others } = call.json()?;
    let task = named(call)?;
    let argument = of_call(call)?;
    let shown = argument.view();
    if let Some(name) = others.keys().find(|name| shown.get(*name).is_none()) {
        return Err(Refusal::bad_request(format!("Received not described parameters: ({name})")));
    }
    let value = value.ok_or_else(|| Refusal::bad_request("Missing parameter(s): value"))?;
    fits(argument, &value)?;
    let (id, key) = (task.id, argument.key.clone());
    let now = call.world.now;
    if let Some(task) = call.world.ovhcloud.tasks.get_mut(&id) {
        task.updated = now;
        if let Some(argument) = task.arguments.iter_mut().find(|argument| argument.key == key) {
            argument.value = Some(value);
        }
    }
    Ok(Answer::Void)
}

fn fits(argument: &Argument, value: &str) -> Result<(), Refusal> {
    let refuse = |what: String| Err(Refusal::bad_request(format!("[value] {what}")));
    let size = u64::try_from(value.len()).unwrap_or(u64::MAX);
    if argument.read_only {
        return refuse("this argument is read-only".to_owned());
    }
    if let Some(words) =
        argument.accepted_values.as_ref().filter(|words| !words.iter().any(|word| word == value))
    {
        return refuse(format!("{value} is not one of {}", words.join(", ")));
    }
    match argument.kind.as_str() {
        "/me/contact" if value.parse::<u64>().is_err() => {
            refuse(format!("{value} is no number of a contact"))
        }
        "/me/document" if uuid::Uuid::parse_str(value).is_err() => {
            refuse(format!("{value} is no number of a document"))
        }
        "string" if argument.minimum_size.is_some_and(|least| size < least) => {
            refuse("this is too short".to_owned())
        }
        "string" if argument.maximum_size.is_some_and(|most| most > 0 && size > most) => {
            refuse("this is too long".to_owned())
        }
        _ => Ok(()),
    }
}
