//! `PUT /order/cart/{cartId}/item/{itemId} {"duration"?, "quantity"?}`

use super::{named_item, named_writable};
use crate::ovhcloud::protocol::{Access, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const PUT: Endpoint = Endpoint {
    verb: Verb::Put,
    path: "/order/cart/{cartId}/item/{itemId}",
    access: Access::Public,
    query: &[],
    handle,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    duration: Option<String>,
    quantity: Option<u64>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let Body { duration, quantity } = call.json()?;
    named_writable(call)?;
    let id = named_item(call)?.id;
    if quantity.is_some_and(|quantity| quantity != 1) {
        return Err(Refusal::bad_request("[quantity] the quantity of an owner change is 1"));
    }
    if let Some(duration) = duration {
        if !["P0Y", "P0D"].contains(&duration.as_str()) {
            return Err(Refusal::bad_request(format!("[duration] {duration} is not P0Y or P0D")));
        }
        if let Some(item) = call.world.ovhcloud.items.get_mut(&id) {
            item.duration = duration;
        }
    }
    Ok(super::item::answer(call.world, named_item(call)?))
}
