//! Events of changes of registrant.

use super::wish::Reason;
use super::{Touched, order};
use crate::logicboxes::action::ActionId;
use crate::logicboxes::irtp::{self, TaskStatus};
use crate::world::World;

/// The change under way, with its state.
fn live(world: &World, name: &str) -> Result<(ActionId, TaskStatus), String> {
    let domain = world.logicboxes.domains.get(&order(world, name)?).ok_or("the domain is gone")?;
    let change = irtp::live(world, domain);
    change
        .map(|change| (change.id, change.status))
        .ok_or_else(|| format!("the registrant of {name} is not changing"))
}

/// The registrar cannot take back what both have approved (knowledge base 2802).
pub(super) fn revoke(world: &mut World, wish: &Reason) -> Result<Touched, String> {
    let (id, status) = live(world, &wish.domain)?;
    if status == TaskStatus::Approved {
        return Err("both have approved, the change cannot be taken back".to_owned());
    }
    irtp::revoke(world, id, wish.message.as_deref().unwrap_or("Cancelled by the registrar"));
    Ok(vec![("action", id.to_string())])
}

pub(super) fn fail(world: &mut World, wish: &Reason) -> Result<Touched, String> {
    let (id, _) = live(world, &wish.domain)?;
    let reason = wish.message.as_deref().unwrap_or("Parameter value policy error");
    irtp::fail_at_registry(world, id, reason);
    Ok(vec![("action", id.to_string())])
}
