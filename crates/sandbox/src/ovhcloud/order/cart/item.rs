//! `GET /order/cart/{cartId}/item/{itemId}`

use super::{Item, named_item};
use crate::ovhcloud::order::quote::trade_price;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use crate::world::World;
use serde_json::json;

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cart/{cartId}/item/{itemId}",
    access: Access::Public,
    query: &[],
    handle,
};

fn handle(call: &mut Call<'_>) -> Outcome {
    Ok(answer(call.world, named_item(call)?))
}

/// `order.cart.Item`, with today's price.
pub(super) fn answer(world: &World, item: &Item) -> Answer {
    let price = world.ovhcloud.domains.get(&item.domain).map(trade_price).unwrap_or_default();
    let configurations: Vec<_> = item.configurations.iter().map(|configuration| configuration.id).collect();
    Answer::Value(json!({
        "cartId": item.cart,
        "itemId": item.id,
        "parentItemId": null,
        "productId": item.plan_code,
        "offerId": null,
        "duration": item.duration,
        "configurations": configurations,
        "options": [],
        "prices": [
            {"label": "FEE", "price": price.price(), "promotions": []},
            {"label": "TOTAL", "price": price.price(), "promotions": []},
        ],
        "settings": {
            "domain": item.domain,
            "planCode": item.plan_code,
            "pricingMode": item.pricing_mode,
            "quantity": 1,
        },
    }))
}
