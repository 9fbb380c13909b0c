//! Events of contacts.

use super::Touched;
use super::wish::{ContactChange, ContactValidate, OfContact};
use crate::hostcontrol::contact::{self, Contact, ContactId, Rules};
use crate::hostcontrol::domain::{self, Role};
use crate::hostcontrol::protocol::Refusal;
use crate::hostcontrol::switches::{OtherErrors, PutMeaning};
use crate::hostcontrol::validation;
use crate::world::World;

/// The contact that `wish` names.
pub(super) fn find<'a>(world: &'a World, wish: &OfContact) -> Result<&'a Contact, String> {
    let found = match (&wish.contact, &wish.handle, &wish.domain) {
        (Some(id), _, _) => contact::by_name(world, id),
        (None, Some(handle), _) => contact::by_handle(world, handle),
        (None, None, Some(name)) => {
            let domain =
                domain::by_name(world, name).ok_or_else(|| format!("there is no domain {name:?}"))?;
            let role = wish.role.unwrap_or(Role::Registrant);
            let holder = domain.contacts.iter().find(|known| known.role == role);
            holder.and_then(|known| world.hostcontrol.contacts.get(&known.contact))
        }
        (None, None, None) => return Err("contact, handle or domain is missing".to_owned()),
    };
    found.ok_or_else(|| "there is no such contact".to_owned())
}

fn touched(world: &World, wish: &OfContact) -> Result<(ContactId, Touched), String> {
    let contact = find(world, wish)?;
    Ok((contact.id, ("contact", contact.name(world.choice()))))
}

pub(super) fn change(world: &mut World, wish: &ContactChange) -> Result<Touched, String> {
    let (id, touched) = touched(world, &wish.of())?;
    if let Some(name) =
        wish.fields.keys().find(|name| !contact::FIELDS.iter().any(|field| field.name == name.as_str()))
    {
        return Err(format!("contacts have no field {name:?}"));
    }
    let contact = find(world, &wish.of())?;
    let saved = contact.details.clone();
    let details = contact::read(Rules::of(world), Some((&saved, PutMeaning::Merge)), &wish.fields)
        .map_err(|errors| Refusal::from(errors).body(OtherErrors::Text).to_string())?;
    if let Some(contact) = world.hostcontrol.contacts.get_mut(&id) {
        contact.details = details;
    }
    validation::details_changed(world, id, &saved);
    Ok(touched)
}

pub(super) fn delete(world: &mut World, wish: &OfContact) -> Result<Touched, String> {
    let (id, touched) = touched(world, wish)?;
    world.hostcontrol.contacts.remove(&id);
    validation::forget(world, id);
    Ok(touched)
}

pub(super) fn validate(world: &mut World, wish: &ContactValidate) -> Result<Touched, String> {
    let (id, touched) = touched(world, &wish.of())?;
    validation::validate(world, id, wish.category);
    Ok(touched)
}
