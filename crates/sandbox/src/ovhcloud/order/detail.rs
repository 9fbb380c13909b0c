//! `GET /me/order/{orderId}/details/{orderDetailId}`

use super::row::OrderState;
use super::{named, view};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}/details/{orderDetailId}",
    access: Access::Account("account:apiovh:me/order/details/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let id: u64 = call.number("orderDetailId")?;
    let order = named(call)?;
    let line = order.lines.iter().find(|line| line.id == id);
    let line = line.ok_or_else(|| Refusal::not_found("This order detail does not exist"))?;
    Ok(Answer::Value(view::detail(line, order.state == OrderState::Cancelled)))
}
