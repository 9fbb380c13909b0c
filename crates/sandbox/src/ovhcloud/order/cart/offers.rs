//! `GET /order/cartServiceOption/domain/{serviceName}`: what can be ordered for a domain, the owner change
//! among it.

use crate::ovhcloud::domain::{self, Domain};
use crate::ovhcloud::money::Cents;
use crate::ovhcloud::order::quote::trade_price;
use crate::ovhcloud::protocol::{Access, Answer, Call, Endpoint, Outcome};
use crate::web::Verb;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint {
    verb: Verb::Get,
    path: "/order/cartServiceOption/domain/{serviceName}",
    access: Access::Account("order:apiovh:cartServiceOption/domain/get"),
    query: &[],
    handle,
};

/// The only pricing of an owner change.
pub(super) const PRICING_MODE: &str = "create-default";

/// The duration that the offer names; see the switch `ovhcloud.trade_duration` for what is accepted.
pub(super) const DURATION: &str = "P0D";

fn handle(call: &mut Call<'_>) -> Outcome {
    let domain = domain::administered(call.world, &call.account()?, call.part("serviceName"))?;
    Ok(Answer::Value(json!([trade(domain), anycast(domain)])))
}

/// The plan of an owner change: `com-trade`.
pub(super) fn trade_plan(domain: &Domain) -> String {
    format!("{}-trade", domain.extension())
}

fn trade(domain: &Domain) -> Value {
    let price = trade_price(domain);
    option(
        domain,
        "trade",
        &trade_plan(domain),
        &json!({
            "interval": 0,
            "minimumQuantity": 1,
            "maximumQuantity": 1,
            "minimumRepeat": 1,
            "maximumRepeat": 1,
            // The guide prints this text on an owner change, too.
            "description": format!("Creation of a .{} domain name - 1 year", domain.extension()),
            "capacities": ["installation"],
            "duration": DURATION,
            "pricingMode": PRICING_MODE,
            "pricingType": "purchase",
            "priceInUcents": price.price()["priceInUcents"],
            "price": price.price(),
        }),
    )
}

/// Another offer, so that a client has to look for the family it wants.
fn anycast(domain: &Domain) -> Value {
    let price = Cents(199);
    option(
        domain,
        "dns-anycast",
        "dns-anycast",
        &json!({
            "interval": 12,
            "minimumQuantity": 1,
            "maximumQuantity": 1,
            "minimumRepeat": 1,
            "maximumRepeat": null,
            "description": "DNS Anycast - 1 year",
            "capacities": ["renew"],
            "duration": "P1Y",
            "pricingMode": "default",
            "pricingType": "rental",
            "priceInUcents": price.price()["priceInUcents"],
            "price": price.price(),
        }),
    )
}

/// `order.cart.GenericOptionDefinition`
fn option(domain: &Domain, family: &str, plan: &str, pricing: &Value) -> Value {
    json!({
        "exclusive": true,
        "mandatory": false,
        "family": family,
        "planCode": plan,
        "productName": format!(".{}", domain.extension()),
        "productType": "delivery",
        "prices": [pricing],
    })
}
