//! `GET /domain/contact`: the contacts themselves, not their numbers (specification).

use super::{Model, all_visible};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use serde_json::Value;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/contact",
    access: Access::Account("account:apiovh:domain/contact/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let contacts = all_visible(call.world, &account).map(|contact| contact.view(Model::Domain)).collect();
    Ok(Answer::Value(Value::Array(contacts)))
}
