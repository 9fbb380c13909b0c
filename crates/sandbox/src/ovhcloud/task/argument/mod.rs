//! What a task wants to be told (guide "Tasks Management").

mod row;

mod get;
mod update;

pub(crate) use row::Argument;

use super::named;
use crate::ovhcloud::protocol::{Call, Endpoint, Refusal};

pub(crate) static ENDPOINTS: [&Endpoint; 3] = [&get::LIST, &get::GET, &update::PUT];

/// The argument that the path of `call` names.
fn of_call<'a>(call: &'a Call<'_>) -> Result<&'a Argument, Refusal> {
    let key = call.part("key");
    let argument = named(call)?.arguments.iter().find(|argument| argument.key == key);
    argument.ok_or_else(|| Refusal::not_found(format!("The requested object (key = {key}) does not exist")))
}
