//! `GET /order/cart/{cartId}`

use super::named;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint =
    Endpoint { verb: Verb::Get, path: "/order/cart/{cartId}", access: Access::Public, query: &[], handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    Ok(Answer::Value(named(call)?.view()))
}
