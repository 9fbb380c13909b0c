//! How a change of accounts goes on by itself.

use super::letter;
use super::row::{ContactChange, ContactChangeId, State};
use crate::due;
use crate::mail::Rel;
use crate::ovhcloud::Event;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::task;
use crate::ovhcloud::timing::{CONTACT_CHANGE_APPLY, CONTACT_CHANGE_STEP};
use crate::world::World;

/// The task, if it is in `state`.
fn in_state(world: &mut World, id: ContactChangeId, state: State) -> Option<&mut ContactChange> {
    world.ovhcloud.contact_changes.get_mut(&id).filter(|task| task.state == state)
}

/// The request is looked at.
pub(crate) fn check(world: &mut World, id: ContactChangeId) {
    if let Some(task) = in_state(world, id, State::Todo) {
        task.state = State::CheckValidity;
        world.plan(CONTACT_CHANGE_STEP, due::Event::Ovhcloud(Event::ContactChangeAsks { task: id }));
    }
}

/// The accounts are asked by mail.
pub(crate) fn ask(world: &mut World, id: ContactChangeId) {
    if let Some(task) = in_state(world, id, State::CheckValidity) {
        task.state = State::ValidatingByCustomers;
        let accounts: Vec<_> =
            task.confirmations.iter().map(|confirmation| confirmation.account.clone()).collect();
        for account in accounts {
            letter::send(world, id, &account);
        }
    }
}

/// `account` answers, if it is asked and has not answered.
pub(super) fn take_answer(world: &mut World, id: ContactChangeId, account: &Nichandle, rel: Rel) {
    let now = world.now;
    let Some(task) = in_state(world, id, State::ValidatingByCustomers) else { return };
    let Some(confirmation) = task.confirmation_mut(account).filter(|known| known.answer.is_none()) else {
        return;
    };
    confirmation.answer = Some((rel, now));
    if rel == Rel::Refuse {
        task.state = State::Refused;
        task.done = Some(now);
    } else if task.confirmations.iter().all(|confirmation| confirmation.answer.is_some()) {
        task.state = State::Doing;
        world.plan(CONTACT_CHANGE_APPLY, due::Event::Ovhcloud(Event::ContactChangeApplies { task: id }));
    }
}

/// The roles change hands.
pub(crate) fn apply(world: &mut World, id: ContactChangeId) {
    let now = world.now;
    let Some(task) = in_state(world, id, State::Doing) else { return };
    task.state = State::Done;
    task.done = Some(now);
    let (name, to, roles) = (task.domain.clone(), task.to.clone(), task.roles.clone());
    let Some(domain) = world.ovhcloud.domains.get_mut(&name) else { return };
    for role in roles {
        role.give(domain, to.clone());
    }
    domain.updated = now;
    task::start_update(world, &name);
}

/// Nobody has answered in time.
pub(crate) fn expire(world: &mut World, id: ContactChangeId) {
    let now = world.now;
    if let Some(task) = in_state(world, id, State::ValidatingByCustomers) {
        task.state = State::Expired;
        task.done = Some(now);
    }
}
