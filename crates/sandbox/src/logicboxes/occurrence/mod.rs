//! What tests can let happen at this registrar (`POST /control/events`): things that nobody has asked for by the API.

mod action;
mod contact;
mod domain;
mod irtp;
mod wish;

use crate::logicboxes::domain::OrderId;
use crate::logicboxes::reseller::Reseller;
use crate::world::World;
use serde_json::{Value, json};
use wish::Wish;

/// The kinds of events with their members; `?` marks those that may be left out.
pub(crate) const OCCURRENCES: &[(&str, &str)] = &[
    (
        "domain.register",
        "domain, registrant, admin?, tech?, billing? (contacts): the domain was registered in the control panel",
    ),
    (
        "domain.lock",
        "domain, lock? (transferlock, resellerlock or sixtydaylock), set? (true or false), reason?: a lock changes",
    ),
    ("domain.state", "domain, state (Active, Suspended …): the state of the order changes"),
    ("domain.leave", "domain: the order goes to another reseller"),
    (
        "contact.change",
        "contact? or domain (its registrant), fields (by the names of contacts/add): the contact was edited in the \
         control panel",
    ),
    (
        "contact.invalid",
        "contact? or domain (its registrant), fields (names; none: right again): whoisValidity",
    ),
    ("contact.delete", "contact? or domain (its registrant): the contact is gone, also while it is in use"),
    ("irtp.revoke", "domain, message?: the registrar takes the change of registrant back"),
    (
        "irtp.remote-failure",
        "domain, message?: the registry refuses the change of registrant that is under way",
    ),
    ("registry.refuse", "domain, message?: the registry will refuse the next change of contacts"),
    ("action.pending", "domain, type? (RenewDomain or ModNS): another action of the order is under way"),
    ("action.done", "domain, failure?: the action that is under way ends"),
    ("access.block", "blocked? (true or false): calls come from an address that is not allowed"),
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
        Wish::DomainRegister(wish) => domain::register(world, &wish)?,
        Wish::DomainLock(wish) => domain::lock(world, wish)?,
        Wish::DomainState(wish) => domain::state(world, wish)?,
        Wish::DomainLeave(wish) => domain::leave(world, &wish)?,
        Wish::ContactChange(wish) => contact::change(world, &wish)?,
        Wish::ContactInvalid(wish) => contact::invalidate(world, wish)?,
        Wish::ContactDelete(wish) => contact::delete(world, &wish)?,
        Wish::IrtpRevoke(wish) => irtp::revoke(world, &wish)?,
        Wish::IrtpRemoteFailure(wish) => irtp::fail(world, &wish)?,
        Wish::RegistryRefuse(wish) => domain::refuse(world, wish)?,
        Wish::ActionPending(wish) => action::begin(world, &wish)?,
        Wish::ActionDone(wish) => action::end(world, &wish)?,
        Wish::AccessBlock(wish) => {
            world.logicboxes.reseller.insert(Reseller { blocked: wish.blocked.unwrap_or(true) });
            vec![("reseller", crate::logicboxes::reseller::ID.to_owned())]
        }
    };
    Ok(touched.into_iter().map(|(kind, id)| json!({"kind": kind, "id": id})).collect())
}

/// What was touched: its kind, and its number or name.
type Touched = Vec<(&'static str, String)>;

/// The order of the domain called `name`.
fn order(world: &World, name: &str) -> Result<OrderId, String> {
    let domain = crate::logicboxes::domain::by_name(world, name);
    domain.map(|domain| domain.id).ok_or_else(|| format!("there is no domain {name:?}"))
}
