//! Events of domains.

use super::Touched;
use super::wish::{Lock, LockStatus};
use crate::hostcontrol::domain;
use crate::world::World;

pub(super) fn lock(world: &mut World, wish: &Lock) -> Result<Touched, String> {
    let now = world.now;
    let found = domain::by_name(world, &wish.domain).map(|domain| domain.id);
    let id = found.ok_or_else(|| format!("there is no domain {:?}", wish.domain))?;
    if let Some(domain) = world.hostcontrol.domains.get_mut(&id) {
        domain.locked = wish.status == LockStatus::Locked;
        domain.locked_until = None;
        domain.updated = now;
    }
    Ok(("domain", wish.domain.clone()))
}
