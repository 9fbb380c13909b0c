//! `GET /order/cart/{cartId}/item`: the numbers of the items.

use super::named;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cart/{cartId}/item",
    access: Access::Public,
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    Answer::of(&named(call)?.items)
}
