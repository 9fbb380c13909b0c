//! `GET /domain/contact/{contactId}`

use super::{Model, visible};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/domain/contact/{contactId}",
    access: Access::Account("account:apiovh:domain/contact/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let id = call.number("contactId")?;
    Ok(Answer::Value(visible(call.world, &call.account()?, id)?.view(Model::Domain)))
}
