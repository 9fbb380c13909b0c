//! From a number or a name to the domain.

use super::{Domain, OrderId};
use crate::logicboxes::protocol::{Params, Refusal};
use crate::world::World;

/// The order that the call names by its number, if it is ours.
pub(crate) fn named<'a>(world: &'a World, params: &Params) -> Result<&'a Domain, Refusal> {
    let id: OrderId = params.required_number("order-id")?;
    let domain = world.logicboxes.domains.get(&id).ok_or_else(|| Refusal::no_entity(id.0))?;
    if domain.foreign { Err(Refusal::not_allowed()) } else { Ok(domain) }
}

/// The domain called `name`, if it is ours.
pub(crate) fn called<'a>(world: &'a World, name: &str) -> Result<&'a Domain, Refusal> {
    by_name(world, name)
        .filter(|domain| !domain.foreign)
        .ok_or_else(|| Refusal::unknown(format!("Website doesn't exist for {name}")))
}

/// The domain called `name`, whoever's it is.
pub(crate) fn by_name<'a>(world: &'a World, name: &str) -> Option<&'a Domain> {
    world.logicboxes.domains.iter().find(|domain| domain.name.eq_ignore_ascii_case(name))
}
