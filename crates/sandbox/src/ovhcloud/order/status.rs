//! `GET /me/order/{orderId}/status`: a bare word.

use super::named;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/me/order/{orderId}/status",
    access: Access::Account("account:apiovh:me/order/status/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    Answer::of(&named(call)?.state)
}
