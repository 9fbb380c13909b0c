//! When the owner of a domain cannot be changed (guide "Changing the owner of a domain name").

use super::Domain;
use crate::ovhcloud::protocol::{Refusal, datetime};
use crate::ovhcloud::timing::TRADE_LOCK;
use crate::world::World;

/// Why the owner of `domain` cannot be changed now, if so.
pub(crate) fn trade_block(world: &World, domain: &Domain) -> Result<(), Refusal> {
    let name = &domain.name;
    match domain.state.as_str() {
        "expired" | "restorable" | "pending_delete" | "deleted" => {
            return Err(Refusal::expired(format!("The domain {name} has expired: renew it first")));
        }
        "dispute" => {
            return Err(Refusal::forbidden(format!("The domain {name} is under dispute")));
        }
        _ => {}
    }
    let running = world.ovhcloud.tasks.iter().find(|task| task.domain == *name && !task.status.is_final());
    if let Some(task) = running {
        let (function, id) = (task.function.as_str(), task.id);
        return Err(Refusal::conflict(format!(
            "Another operation is in progress on {name}: {function} (task {id})"
        )));
    }
    let lock_end = domain.last_trade.and_then(|at| at.checked_add(TRADE_LOCK).ok());
    if let (Some(last), Some(end)) = (domain.last_trade, lock_end)
        && end > world.now
    {
        return Err(Refusal::conflict(format!(
            "The owner of {name} was changed less than 60 days ago, on {}",
            datetime(last)
        )));
    }
    Ok(())
}
