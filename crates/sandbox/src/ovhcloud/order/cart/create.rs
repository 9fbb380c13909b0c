//! `POST /order/cart`: a new cart, which belongs to nobody yet.

use super::{Cart, CartId};
use crate::ovhcloud::account::is_subsidiary;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome, Refusal};
use crate::ovhcloud::timing::CART_LIFE;
use crate::web::Verb;
use jiff::Timestamp;
use serde::Deserialize;

pub(crate) const POST: Endpoint =
    Endpoint { verb: Verb::Post, path: "/order/cart", access: Access::Public, query: &[], handle };

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    ovh_subsidiary: String,
    description: Option<String>,
    expire: Option<Timestamp>,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let Body { ovh_subsidiary, description, expire } = call.json()?;
    if !is_subsidiary(&ovh_subsidiary) {
        return Err(Refusal::bad_request(format!(
            "[ovhSubsidiary] Given data ({ovh_subsidiary}) does not belong to the enumeration"
        )));
    }
    let now = call.world.now;
    let expires = expire.or_else(|| now.checked_add(CART_LIFE).ok()).unwrap_or(now);
    if expires <= now {
        return Err(Refusal::bad_request("[expire] lies in the past"));
    }
    let cart = Cart {
        id: CartId(call.world.uuid().to_string()),
        description: description.unwrap_or_default(),
        subsidiary: ovh_subsidiary,
        expires,
        read_only: false,
        account: None,
        items: Vec::new(),
    };
    let view = cart.view();
    call.world.ovhcloud.carts.insert(cart);
    Ok(Answer::Value(view))
}
