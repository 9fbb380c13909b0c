//! `/domain-contact`: who stands behind domains. A contact can be changed, and the change concerns every domain that
//! uses it.

mod countries;
mod details;
mod read;
mod row;

mod create;
mod delete;
mod get;
mod list;
mod update;

pub(crate) use details::{Details, FIELDS};
pub(crate) use read::{Rules, read};
pub(crate) use row::{Contact, ContactId};

use crate::hostcontrol::domain::{Domain, Role};
use crate::hostcontrol::protocol::{Call, Endpoint, Refusal};
use crate::hostcontrol::switches::ContactIds;
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 5] =
    [&list::GET, &create::POST, &get::GET, &update::PUT, &delete::DELETE];

/// The contact that the path of `call` names.
pub(crate) fn named<'a>(call: &'a Call<'_>) -> Result<&'a Contact, Refusal> {
    by_name(call.world, call.part("id")).ok_or_else(Refusal::not_found)
}

/// The contact with the `id` that calls and answers have.
pub(crate) fn by_name<'a>(world: &'a World, name: &str) -> Option<&'a Contact> {
    match world.choice() {
        ContactIds::Uuid => world.hostcontrol.contacts.get(&ContactId(name.parse().ok()?)),
        ContactIds::Number => {
            let number: u64 = name.parse().ok()?;
            world.hostcontrol.contacts.iter().find(|contact| contact.number == number)
        }
    }
}

/// The contact with the handle.
pub(crate) fn by_handle<'a>(world: &'a World, handle: &str) -> Option<&'a Contact> {
    world.hostcontrol.contacts.iter().find(|contact| contact.handle == handle)
}

/// The domains in which `contact` has a role.
pub(crate) fn used_by(world: &World, contact: ContactId) -> impl Iterator<Item = &Domain> {
    world.hostcontrol.domains.iter().filter(move |domain| domain.uses(contact))
}

/// The domains that `contact` owns.
pub(crate) fn owned_by(world: &World, contact: ContactId) -> impl Iterator<Item = &Domain> {
    world.hostcontrol.domains.iter().filter(move |domain| domain.holds(Role::Registrant, contact))
}
