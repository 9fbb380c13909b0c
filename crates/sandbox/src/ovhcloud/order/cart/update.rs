//! `PUT /order/cart/{cartId} {"description"?, "expire"?}`

use super::{named, named_writable};
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::web::Verb;
use jiff::Timestamp;
use serde::Deserialize;

pub(crate) const PUT: Endpoint =
    Endpoint { verb: Verb::Put, path: "/order/cart/{cartId}", access: Access::Public, query: &[], handle };

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    description: Option<String>,
    expire: Option<Timestamp>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let Body { description, expire } = call.json()?;
    let id = named_writable(call)?.id.clone();
    if expire.is_some_and(|expire| expire <= call.world.now) {
        return Err(Refusal::bad_request("[expire] lies in the past"));
    }
    if let Some(cart) = call.world.ovhcloud.carts.get_mut(&id) {
        if let Some(description) = description {
            cart.description = description;
        }
        if let Some(expire) = expire {
            cart.expires = expire;
        }
    }
    Ok(Answer::Value(named(call)?.view()))
}
