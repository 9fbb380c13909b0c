//! Events of changes that wait: what the registrar's staff can do, and no call of the API.

use super::Touched;
use super::contact::find;
use super::wish::{OfChange, OfContact};
use crate::hostcontrol::change::{self, Change, ChangeId, Ending};
use crate::world::World;

/// The newest open change that `wish` names.
fn open(world: &World, wish: &OfChange) -> Result<ChangeId, String> {
    let contact = match (&wish.contact, &wish.handle) {
        (None, None) => None,
        (contact, handle) => {
            let of = OfContact { contact: contact.clone(), handle: handle.clone(), domain: None, role: None };
            Some(find(world, &of)?.id)
        }
    };
    if contact.is_none() && wish.domain.is_none() {
        return Err("contact, handle or domain is missing".to_owned());
    }
    let fits = |change: &&Change| {
        change.is_open()
            && contact.is_none_or(|contact| change.concerns(contact))
            && wish.domain.as_ref().is_none_or(|name| change.names.contains(name))
    };
    let found = world.hostcontrol.changes.iter().rev().find(fits).map(|change| change.id);
    found.ok_or_else(|| "no such change waits".to_owned())
}

pub(super) fn cancel(world: &mut World, wish: &OfChange) -> Result<Touched, String> {
    let id = open(world, wish)?;
    change::end(world, id, Ending::Cancelled);
    Ok(("change", id.to_string()))
}

pub(super) fn resend(world: &mut World, wish: &OfChange) -> Result<Touched, String> {
    let id = open(world, wish)?;
    change::resend(world, id);
    Ok(("change", id.to_string()))
}
