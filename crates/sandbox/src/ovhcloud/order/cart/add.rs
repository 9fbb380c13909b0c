//! `POST /order/cartServiceOption/domain/{serviceName}`: puts the owner change of a domain into a cart.

use super::item::answer as item_answer;
use super::offers::{PRICING_MODE, trade_plan};
use super::{Item, ItemId, find, item, writable};
use crate::ledger::Operation;
use crate::ovhcloud::domain::{self, trade_block};
use crate::ovhcloud::protocol::{Access, Call, Endpoint, Outcome, Refusal};
use crate::registrar::Registrar;
use crate::variants::{TradeBlock, TradeDuration};
use crate::web::Verb;
use serde::Deserialize;

pub(crate) const POST: Endpoint = Endpoint {
    verb: Verb::Post,
    path: "/order/cartServiceOption/domain/{serviceName}",
    access: Access::Account("order:apiovh:cartServiceOption/domain/create"),
    query: &[],
    handle,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Body {
    cart_id: String,
    plan_code: String,
    pricing_mode: String,
    duration: String,
    quantity: u64,
}

fn handle(call: &mut Call<'_>) -> Outcome {
    let account = call.account()?;
    let body: Body = call.json()?;
    let domain = domain::administered(call.world, &account, call.part("serviceName"))?;
    let cart = find(call.world, &body.cart_id)?;
    writable(cart)?;
    if cart.account.as_ref().is_some_and(|owner| *owner != account) {
        return Err(Refusal::forbidden("This cart belongs to another account"));
    }
    let trade_duration = call.world.choice::<TradeDuration>();
    accept(&body, &trade_plan(domain), trade_duration)?;
    if call.world.choice::<TradeBlock>() == TradeBlock::Item {
        trade_block(call.world, domain)?;
    }
    let (cart, domain) = (cart.id.clone(), domain.name.clone());
    let id = ItemId(call.world.next_number_from("ovhcloud.cart_item", 109_074_889));
    call.world.ovhcloud.items.insert(Item {
        id,
        cart: cart.clone(),
        domain: domain.clone(),
        plan_code: body.plan_code,
        pricing_mode: body.pricing_mode,
        duration: body.duration,
        configurations: Vec::new(),
    });
    let first = call.world.ovhcloud.carts.get_mut(&cart).is_some_and(|cart| {
        cart.items.push(id);
        cart.items.len() == 1
    });
    if first {
        call.world.record(Registrar::Ovhcloud, Operation::OrderCart, &domain, &cart);
    }
    let added = item(call.world, find(call.world, &cart.0)?, id)?;
    Ok(item_answer(call.world, added))
}

fn accept(body: &Body, plan: &str, durations: TradeDuration) -> Result<(), Refusal> {
    if body.plan_code != plan {
        return Err(Refusal::not_found("not found: plan not found"));
    }
    if body.pricing_mode != PRICING_MODE {
        return Err(Refusal::not_found("not found: pricing mode not found"));
    }
    let durations: &[&str] = match durations {
        TradeDuration::Both => &["P0Y", "P0D"],
        TradeDuration::ZeroYears => &["P0Y"],
        TradeDuration::ZeroDays => &["P0D"],
    };
    if !durations.contains(&body.duration.as_str()) {
        let expected = durations.join(" or ");
        return Err(Refusal::bad_request(format!("[duration] {} is not {expected}", body.duration)));
    }
    if body.quantity != 1 {
        return Err(Refusal::bad_request("[quantity] the quantity of an owner change is 1"));
    }
    Ok(())
}
