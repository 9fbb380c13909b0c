//! What tests can let happen at this registrar (`POST /control/events`): things that no customer has asked for.

mod account;
mod contact;
mod domain;
mod order;
mod task;
mod wish;

use crate::world::World;
use serde_json::{Value, json};
use wish::Wish;

/// The kinds of events with their members; `?` marks those that may be left out.
pub(crate) const OCCURRENCES: &[(&str, &str)] = &[
    ("order.price", "domain, amount: an owner change of the domain costs this from now on, without tax"),
    ("order.cancel", "order? or domain: the newest order that is not over is cancelled"),
    (
        "order.documents",
        "order? or domain: documents are asked for, at once or when the next order is placed",
    ),
    ("order.documents-received", "order? or domain: the documents have come, the order goes on"),
    (
        "cart.expire",
        "cart?, domain?: the cart, or all open carts with the domain, or all open carts are over",
    ),
    (
        "task.error",
        "task? or domain, function?, status? (error or problem), comment?, arguments?, mendable?: the newest open \
         task, or a new one, is at fault; one that is not mendable only goes on by task.resume",
    ),
    ("task.resume", "task? or domain: the registrar has mended what was at fault"),
    (
        "account.contacts",
        "domain, to (an account), roles? (contactAdmin, contactTech, contactBilling; the last two without it): the \
         administrative contact asks that the account takes these roles",
    ),
    ("account.email", "account, email: the account asks to use another mail address"),
    ("contact.change", "contact? or domain (its owner), fields: the contact changes without being asked"),
    ("contact.delete", "contact? or domain (its owner): the contact is gone"),
    ("domain.lock", "domain, status? (locked, unlocked, unavailable …): the transfer lock changes"),
    ("domain.state", "domain, state (ok, dispute, expired …): the state of the domain changes"),
];

/// Whether `event` is one that could happen, without letting it.
pub(crate) fn check(event: &Value) -> Result<(), String> {
    parse(event).map(|_| ())
}

fn parse(event: &Value) -> Result<Wish, String> {
    Wish::deserialize_event(event).map_err(|error| {
        let kinds: Vec<_> = OCCURRENCES.iter().map(|(kind, _)| *kind).collect();
        format!("{error}; kinds of events are {}", kinds.join(", "))
    })
}

/// Lets `event` happen; answers what it touched, by kind and name.
pub(crate) fn occur(world: &mut World, event: &Value) -> Result<Vec<Value>, String> {
    let touched = match parse(event)? {
        Wish::OrderPrice(wish) => order::price(world, &wish)?,
        Wish::OrderCancel(wish) => order::cancel(world, &wish)?,
        Wish::OrderDocuments(wish) => order::documents(world, &wish)?,
        Wish::OrderDocumentsReceived(wish) => order::documents_received(world, &wish)?,
        Wish::CartExpire(wish) => order::expire_carts(world, &wish)?,
        Wish::TaskError(wish) => task::fail(world, wish)?,
        Wish::TaskResume(wish) => task::resume(world, &wish)?,
        Wish::AccountContacts(wish) => account::contacts(world, &wish)?,
        Wish::AccountEmail(wish) => account::email(world, &wish)?,
        Wish::ContactChange(wish) => contact::change(world, &wish)?,
        Wish::ContactDelete(wish) => contact::delete(world, &wish)?,
        Wish::DomainLock(wish) => domain::lock(world, &wish)?,
        Wish::DomainState(wish) => domain::state(world, &wish)?,
    };
    Ok(touched.into_iter().map(|(kind, id)| json!({"kind": kind, "id": id})).collect())
}

/// What was touched: its kind, and its number or name.
type Touched = Vec<(&'static str, String)>;

fn no_domain(name: &str) -> String {
    format!("there is no domain {name:?}")
}
