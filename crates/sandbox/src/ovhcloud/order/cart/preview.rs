//! `GET /order/cart/{cartId}/checkout`: the dry run. It judges as the checkout does and orders nothing.

use super::named;
use crate::ovhcloud::order::{quote::quote, view};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cart/{cartId}/checkout",
    access: Access::Account("order:apiovh:cart/checkout/get"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let cart = named(call)?.clone();
    let quote = quote(call.world, &account, &cart)?;
    Ok(Answer::Value(view::checkout(&quote.lines, quote.tax, call.world.choice(), None)))
}
