//! Contacts: who stands behind a domain. `/me/contact` and `/domain/contact` show the same contacts, under the
//! same numbers, through two models (guide "Manage Contacts of a Domain Name").

mod row;
mod write;

mod create;
mod domain_get;
mod domain_list;
mod fields;
mod me_get;
mod me_list;
mod update;

pub(crate) use row::{Contact, ContactId, Model};

use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::protocol::{Endpoint, Refusal};
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 9] = [
    &domain_list::GET,
    &domain_get::GET,
    &create::DOMAIN_POST,
    &update::DOMAIN_PUT,
    &me_list::GET,
    &me_get::GET,
    &create::ME_POST,
    &update::ME_PUT,
    &fields::GET,
];

/// Whether `account` may see `contact`: it made it, or it administers a domain that the contact owns.
pub(crate) fn is_visible(world: &World, account: &Nichandle, contact: &Contact) -> bool {
    contact.account == *account
        || world.ovhcloud.domains.iter().any(|domain| domain.owner == contact.id && domain.admin == *account)
}

/// The contact `id`, if `account` may see it.
pub(crate) fn visible<'a>(
    world: &'a World,
    account: &Nichandle,
    id: ContactId,
) -> Result<&'a Contact, Refusal> {
    world
        .ovhcloud
        .contacts
        .get(&id)
        .filter(|contact| is_visible(world, account, contact))
        .ok_or_else(|| Refusal::not_found(format!("The requested object (contactId = {id}) does not exist")))
}

/// All contacts that `account` may see.
pub(crate) fn all_visible<'a>(world: &'a World, account: &'a Nichandle) -> impl Iterator<Item = &'a Contact> {
    world.ovhcloud.contacts.iter().filter(move |contact| is_visible(world, account, contact))
}

/// The names of the domains that the contact owns.
pub(crate) fn domains_of(world: &World, id: ContactId) -> Vec<String> {
    world
        .ovhcloud
        .domains
        .iter()
        .filter(|domain| domain.owner == id)
        .map(|domain| domain.name.clone())
        .collect()
}
