//! `GET customers/search`: the reseller's customers, under numbered keys (as resellerclub-python reads them).

use super::Customer;
use crate::logicboxes::protocol::{Answer, By, Call, Endpoint, Outcome, Page};
use crate::logicboxes::reseller;
use crate::logicboxes::switches::Container;
use crate::world::World;
use serde_json::{Value, json};

pub(crate) const GET: Endpoint = Endpoint { by: By::Get, path: "/customers/search", handle };

fn handle(call: &mut Call<'_>) -> Outcome {
    let page = Page::of(&call.params, 1..=500)?;
    let ids = call.params.numbers("customer-id")?;
    let text = |name| call.params.get(name).map(str::to_lowercase);
    let (username, name, company) = (text("username"), text("name"), text("company"));
    let like = |value: &str, wanted: &Option<String>| {
        wanted.as_ref().is_none_or(|wanted| value.to_lowercase().contains(wanted))
    };
    let rows = call
        .world
        .logicboxes
        .customers
        .iter()
        .filter(|customer| ids.is_empty() || ids.contains(&customer.id.0))
        .filter(|customer| like(&customer.username, &username))
        .filter(|customer| like(&customer.name, &name) && like(&customer.company, &company))
        .map(|customer| row(call.world, customer));
    Ok(Answer::Object(page.cut(rows.collect(), Container::Numbered)))
}

fn row(world: &World, customer: &Customer) -> Value {
    let orders = world.logicboxes.domains.iter().filter(|domain| domain.customer == customer.id);
    json!({
        "customer.customerid": customer.id,
        "customer.username": customer.username,
        "customer.resellerid": reseller::ID,
        "customer.name": customer.name,
        "customer.company": customer.company,
        "customer.city": customer.city,
        "customer.country": customer.country,
        "customer.telnocc": customer.phone_cc,
        "customer.telno": customer.phone,
        "customer.customerstatus": "Active",
        "customer.totalreceipts": "0.0",
        "customer.websitecount": orders.count(),
        "customer.creationdt": customer.created.as_second(),
    })
}
