//! Who and what is there at the beginning. Nobody here exists: names are made up, mail domains are reserved (RFC 2606),
//! phone numbers come from ranges set aside for fiction where a country has one.

mod contacts;
mod domains;

pub(crate) use domains::add as add_domain;

use super::brand::{Brand, DEFAULT};
use crate::world::World;

/// Fills the tables of this registrar.
pub(crate) fn seed(world: &mut World) {
    world.hostcontrol.brands.insert(Brand { reference: DEFAULT.to_owned() });
    let people = contacts::seed(world);
    domains::seed(world, &people);
}
