//! `DELETE /order/cart/{cartId}`

use super::named_writable;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;

pub(crate) const DELETE: Endpoint =
    Endpoint { verb: Verb::Delete, path: "/order/cart/{cartId}", access: Access::Public, query: &[], handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let cart = named_writable(call)?.clone();
    for item in &cart.items {
        call.world.ovhcloud.items.remove(item);
    }
    call.world.ovhcloud.carts.remove(&cart.id);
    Ok(Answer::Void)
}
