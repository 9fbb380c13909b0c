//! `GET /me/order/{orderId}/details`: the numbers of the order's lines.

use super::named;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}/details",
    access: Access::Account("account:apiovh:me/order/details/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let ids: Vec<_> = named(call)?.lines.iter().map(|line| line.id).collect();
    Answer::of(&ids)
}
