//! Events of contacts.

use super::wish::{Change, OfContact};
use super::{Touched, no_domain};
use crate::ovhcloud::contact::{ContactId, Model};
use crate::ovhcloud::fields;
use crate::world::World;

/// The contact with the number, or the owner of the domain.
fn find(world: &World, contact: Option<u64>, domain: Option<&String>) -> Result<ContactId, String> {
    let id = match (contact, domain) {
        (Some(id), _) => ContactId(id),
        (None, Some(name)) => world.ovhcloud.domains.get(name).ok_or_else(|| no_domain(name))?.owner,
        (None, None) => return Err("contact or domain is missing".to_owned()),
    };
    world
        .ovhcloud
        .contacts
        .get(&id)
        .map(|contact| contact.id)
        .ok_or_else(|| format!("there is no contact {id}"))
}

pub(super) fn change(world: &mut World, wish: &Change) -> Result<Touched, String> {
    let id = find(world, wish.contact, wish.domain.as_ref())?;
    let given = fields::read(&wish.fields, &Model::Domain.specs(), &[]).map_err(|refusal| refusal.message)?;
    if let Some(contact) = world.ovhcloud.contacts.get_mut(&id) {
        for (name, value) in given {
            contact.fields.set(name, value);
        }
    }
    Ok(vec![("contact", id.to_string())])
}

pub(super) fn delete(world: &mut World, wish: &OfContact) -> Result<Touched, String> {
    let id = find(world, wish.contact, wish.domain.as_ref())?;
    world.ovhcloud.contacts.remove(&id);
    Ok(vec![("contact", id.to_string())])
}
