//! What tests can let happen at this registrar (`POST /control/events`): things that no reseller has asked for.

mod brand;
mod change;
mod contact;
mod domain;
mod wish;

use crate::world::World;
use serde_json::{Value, json};
use wish::Wish;

/// The kinds of events with their members; `?` marks those that may be left out.
pub(crate) const OCCURRENCES: &[(&str, &str)] = &[
    (
        "contact.change",
        "contact? or handle? or domain (its registrant, or role?), fields: the contact changes without being asked",
    ),
    (
        "contact.delete",
        "contact? or handle? or domain (its registrant, or role?): the contact is gone, whoever uses it",
    ),
    (
        "contact.validate",
        "contact? or handle? or domain (its registrant, or role?), category: the contact is validated",
    ),
    ("domain.lock", "domain, status? (locked or unlocked): the lock that follows a change of owner changes"),
    (
        "change.cancel",
        "contact? or handle? or domain: the newest change that waits for owners is called off at the registrar",
    ),
    (
        "change.resend",
        "contact? or handle? or domain: whoever has not answered the newest change that waits is asked again",
    ),
    (
        "brand.add",
        "brand, contact? or handle?: the account has one more brand; the contact belongs to it from now on",
    ),
];

/// Whether `event` is one that could happen, without letting it.
pub(crate) fn check(event: &Value) -> Result<(), String> {
    parse(event).map(|_| ())
}

fn parse(event: &Value) -> Result<Wish, String> {
    Wish::of(event).map_err(|error| {
        let kinds: Vec<_> = OCCURRENCES.iter().map(|(kind, _)| *kind).collect();
        format!("{error}; kinds of events are {}", kinds.join(", "))
    })
}

/// Lets `event` happen; answers what it touched, by kind and name.
pub(crate) fn occur(world: &mut World, event: &Value) -> Result<Vec<Value>, String> {
    let (kind, id) = match parse(event)? {
        Wish::ContactChange(wish) => contact::change(world, &wish)?,
        Wish::ContactDelete(wish) => contact::delete(world, &wish)?,
        Wish::ContactValidate(wish) => contact::validate(world, &wish)?,
        Wish::DomainLock(wish) => domain::lock(world, &wish)?,
        Wish::ChangeCancel(wish) => change::cancel(world, &wish)?,
        Wish::ChangeResend(wish) => change::resend(world, &wish)?,
        Wish::BrandAdd(wish) => brand::add(world, wish)?,
    };
    Ok(vec![json!({"kind": kind, "id": id})])
}

/// What was touched: its kind, and its number or name.
type Touched = (&'static str, String);
