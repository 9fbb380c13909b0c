//! Events of brands.

use super::Touched;
use super::contact::find;
use super::wish::{BrandAdd, OfContact};
use crate::hostcontrol::brand::{Brand, is_reference};
use crate::world::World;

pub(super) fn add(world: &mut World, wish: BrandAdd) -> Result<Touched, String> {
    let BrandAdd { brand, contact, handle } = wish;
    if !is_reference(&brand) {
        return Err(format!("{brand:?} is no reference of a brand: 3 to 40 letters, digits or -_@."));
    }
    if contact.is_some() || handle.is_some() {
        let of = OfContact { contact, handle, domain: None, role: None };
        let id = find(world, &of)?.id;
        if let Some(contact) = world.hostcontrol.contacts.get_mut(&id) {
            contact.brand.clone_from(&brand);
        }
    }
    world.hostcontrol.brands.insert(Brand { reference: brand.clone() });
    Ok(("brand", brand))
}
