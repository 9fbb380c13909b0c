//! `POST /order/cart/{cartId}/assign`: the cart becomes the account's. A cart that is the account's already
//! stays so.

use super::named_writable;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/order/cart/{cartId}/assign",
    access: Access::Account("order:apiovh:cart/assign"),
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let cart = named_writable(call)?;
    if cart.account.as_ref().is_some_and(|owner| *owner != account) {
        return Err(Refusal::forbidden("This cart belongs to another account"));
    }
    let id = cart.id.clone();
    if let Some(cart) = call.world.ovhcloud.carts.get_mut(&id) {
        cart.account = Some(account);
    }
    Ok(Answer::Void)
}
