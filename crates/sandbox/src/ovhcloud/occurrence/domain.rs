//! Events of domains.

use super::wish::{Lock, State};
use super::{Touched, no_domain};
use crate::ovhcloud::domain::LockStatus;
use crate::world::World;

/// `domain.DomainStateEnum`
const STATES: [&str; 14] = [
    "autorenew_in_progress",
    "autorenew_registry_in_progress",
    "deleted",
    "dispute",
    "expired",
    "ok",
    "outgoing_transfer",
    "pending_create",
    "pending_delete",
    "pending_incoming_transfer",
    "pending_installation",
    "registry_suspended",
    "restorable",
    "technical_suspended",
];

pub(super) fn lock(world: &mut World, wish: &Lock) -> Result<Touched, String> {
    let now = world.now;
    let domain = world.ovhcloud.domains.get_mut(&wish.domain).ok_or_else(|| no_domain(&wish.domain))?;
    domain.lock = wish.status.unwrap_or(LockStatus::Locked);
    domain.updated = now;
    Ok(vec![("domain", wish.domain.clone())])
}

pub(super) fn state(world: &mut World, wish: &State) -> Result<Touched, String> {
    if !STATES.contains(&wish.state.as_str()) {
        return Err(format!("there is no state {:?}, only {}", wish.state, STATES.join(", ")));
    }
    let now = world.now;
    let domain = world.ovhcloud.domains.get_mut(&wish.domain).ok_or_else(|| no_domain(&wish.domain))?;
    domain.state.clone_from(&wish.state);
    domain.updated = now;
    Ok(vec![("domain", wish.domain.clone())])
}
