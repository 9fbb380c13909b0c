//! `GET /me/order/{orderId}`

use super::{named, view};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}",
    access: Access::Account("account:apiovh:me/order/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    Ok(Answer::Value(view::billing(named(call)?, &call.world.base)))
}
