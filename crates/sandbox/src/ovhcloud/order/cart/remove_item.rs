//! `DELETE /order/cart/{cartId}/item/{itemId}`

use super::{named_item, named_writable};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const DELETE: Endpoint = Endpoint {
    verb: Verb::Delete,
    path: "/order/cart/{cartId}/item/{itemId}",
    access: Access::Public,
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    let cart = named_writable(call)?.id.clone();
    let id = named_item(call)?.id;
    call.world.ovhcloud.items.remove(&id);
    if let Some(cart) = call.world.ovhcloud.carts.get_mut(&cart) {
        cart.items.retain(|item| *item != id);
    }
    Ok(Answer::Void)
}
