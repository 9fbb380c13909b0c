//! Events of contacts.

use super::wish::{Change, Invalid, OfContact};
use super::{Touched, order};
use crate::logicboxes::contact::{ContactId, Details, Phone, Status, check};
use crate::world::World;
use serde_json::Value;

/// The contact with the number, or the registrant of the domain.
fn find(world: &World, contact: Option<u64>, domain: Option<&String>) -> Result<ContactId, String> {
    let id = match (contact, domain) {
        (Some(id), _) => ContactId(id),
        (None, Some(name)) => {
            let domain = world.logicboxes.domains.get(&order(world, name)?);
            domain.ok_or("the domain is gone")?.roles.registrant
        }
        (None, None) => return Err("contact or domain is missing".to_owned()),
    };
    match world.logicboxes.contacts.get(&id) {
        Some(_) => Ok(id),
        None => Err(format!("there is no contact {id}")),
    }
}

fn touched(id: ContactId) -> Touched {
    vec![("contact", id.to_string())]
}

pub(super) fn change(world: &mut World, wish: &Change) -> Result<Touched, String> {
    let id = find(world, wish.contact, wish.domain.as_ref())?;
    let Some(contact) = world.logicboxes.contacts.get(&id) else { return Ok(Touched::new()) };
    let mut details = contact.details.clone();
    for (name, value) in &wish.fields {
        let value = match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        set(&mut details, name, value)?;
    }
    check(&details, contact.kind, &contact.attributes).map_err(|refusal| refusal.message)?;
    if let Some(contact) = world.logicboxes.contacts.get_mut(&id) {
        contact.details = details;
    }
    Ok(touched(id))
}

/// Sets the field that `contacts/add` calls `name`; an empty value takes it away where it may be missing.
fn set(details: &mut Details, name: &str, value: String) -> Result<(), String> {
    let optional = |value: String| Some(value).filter(|value| !value.is_empty());
    match name {
        "name" => details.name = value,
        "company" => details.company = value,
        "email" => details.email = value,
        "address-line-1" => details.address1 = value,
        "address-line-2" => details.address2 = optional(value),
        "address-line-3" => details.address3 = optional(value),
        "city" => details.city = value,
        "state" => details.state = optional(value),
        "country" => details.country = value,
        "zipcode" => details.zip = value,
        "phone-cc" => details.phone.cc = value,
        "phone" => details.phone.number = value,
        "fax" => {
            let cc = details.phone.cc.clone();
            details.fax = optional(value).map(|number| Phone { cc, number });
        }
        other => return Err(format!("there is no field {other:?}")),
    }
    Ok(())
}

pub(super) fn invalidate(world: &mut World, wish: Invalid) -> Result<Touched, String> {
    let id = find(world, wish.contact, wish.domain.as_ref())?;
    if let Some(contact) = world.logicboxes.contacts.get_mut(&id) {
        contact.invalid = wish.fields.into_iter().collect();
    }
    Ok(touched(id))
}

pub(super) fn delete(world: &mut World, wish: &OfContact) -> Result<Touched, String> {
    let id = find(world, wish.contact, wish.domain.as_ref())?;
    if let Some(contact) = world.logicboxes.contacts.get_mut(&id) {
        contact.status = Status::Deleted;
    }
    Ok(touched(id))
}
