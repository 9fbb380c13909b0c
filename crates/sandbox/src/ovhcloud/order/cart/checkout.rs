//! `POST /order/cart/{cartId}/checkout`: orders what is in the cart. The only step that cannot be repeated.

use super::named;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::order::{flow, quote::quote, view};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use crate::world::World;
use serde::Deserialize;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/order/cart/{cartId}/checkout",
    access: Access::Account("order:apiovh:cart/checkout/execute"),
    query: &[],
    handle,
};

/// `order.cart.Checkout`. Terraform sends no body at all.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    auto_pay_with_preferred_payment_method: Option<bool>,
    waive_retractation_period: Option<bool>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let body: Body = call.json()?;
    let cart = named(call)?.clone();
    let quote = quote(call.world, &account, &cart)?;
    let id = flow::place(call.world, &account, &cart, quote, body.waive_retractation_period == Some(true));
    if body.auto_pay_with_preferred_payment_method == Some(true) && has_default_method(call.world, &account) {
        flow::pay(call.world, id);
    }
    let order = call.world.ovhcloud.orders.get(&id);
    let order = order.ok_or_else(|| Refusal::not_found("This order does not exist"))?;
    Ok(Answer::Value(view::checkout(
        &order.lines,
        order.tax,
        call.world.choice(),
        Some((order, &call.world.base)),
    )))
}

/// Without a preferred payment method an order is placed all the same, and waits to be paid.
fn has_default_method(world: &World, account: &Nichandle) -> bool {
    world.ovhcloud.payment_methods.iter().any(|method| method.default && method.account == *account)
}
