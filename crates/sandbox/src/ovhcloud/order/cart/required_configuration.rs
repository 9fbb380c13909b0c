//! `GET /order/cart/{cartId}/item/{itemId}/requiredConfiguration`

use super::{OWNER, named_item};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use serde_json::json;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cart/{cartId}/item/{itemId}/requiredConfiguration",
    access: Access::Public,
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    named_item(call)?;
    Ok(Answer::Value(json!([{"label": OWNER, "type": "/me/contact", "required": true, "fields": null}])))
}
