//! `GET /me/order/{orderId}/associatedObject`: the bill of an order that was delivered and cost something.

use super::named;
use super::row::OrderState;
use crate::ovhcloud::money::Cents;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use serde_json::json;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}/associatedObject",
    access: Access::Account("account:apiovh:me/order/associatedObject/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let order = named(call)?;
    let billed = order.state == OrderState::Delivered && order.total() > Cents(0);
    Ok(Answer::Value(if billed {
        json!({"id": format!("FR{}", order.id), "type": "Bill"})
    } else {
        json!({"id": null, "type": null})
    }))
}
