//! Both have approved: the registry is told.

use super::row::TaskStatus;
use super::{end, letters};
use crate::ledger::Operation;
use crate::logicboxes::action::ActionId;
use crate::logicboxes::contact::Status;
use crate::logicboxes::domain;
use crate::registrar::Registrar;
use crate::world::World;

/// The time for it has come.
pub(crate) fn apply(world: &mut World, id: ActionId) {
    let approved = world.logicboxes.irtps.get(&id).map(|change| change.status) == Some(TaskStatus::Approved);
    if approved {
        carry_out(world, id);
    }
}

/// All four contacts change, and the lock begins; or the registry refuses.
pub(super) fn carry_out(world: &mut World, id: ActionId) {
    let Some(change) = world.logicboxes.irtps.get(&id) else { return };
    let (order, wanted, lock) = (change.order, change.wanted.clone(), change.lock);
    let gone = |id| world.logicboxes.contacts.get(&id).is_none_or(|contact| contact.status != Status::Active);
    let lost =
        gone(wanted.registrant).then(|| format!("Contact {} does not exist any more", wanted.registrant));
    if let Some(reason) = domain::take_refusal(world, order).or(lost) {
        end::fail_at_registry(world, id, &reason);
        return;
    }
    let Some(name) = world.logicboxes.domains.get(&order).map(|domain| domain.name.clone()) else { return };
    if let Some(change) = world.logicboxes.irtps.get_mut(&id) {
        change.status = TaskStatus::Success;
    }
    world.record(Registrar::Logicboxes, Operation::IrtpApply, &name, &id);
    domain::succeed(world, id);
    letters::tell_done(world, id);
    domain::apply(world, order, &wanted);
    if lock {
        domain::lock(world, order);
    }
}
