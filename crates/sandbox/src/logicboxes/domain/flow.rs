//! What happens to a domain: its contacts change, its lock opens.

use super::{OrderId, Role, Roles, view};
use crate::due;
use crate::ledger::Operation;
use crate::logicboxes::action::{self, ActionId, ActionType, Progress, Subject};
use crate::logicboxes::switches::Modified;
use crate::logicboxes::timing::SIXTY_DAYS;
use crate::logicboxes::{Event, contact, irtp, raa};
use crate::registrar::Registrar;
use crate::world::World;

/// The action of changing the contacts of the order. It is no effect yet.
pub(crate) fn begin_change(world: &mut World, id: OrderId) -> ActionId {
    let name = world.logicboxes.domains.get(&id).map(|domain| domain.name.clone()).unwrap_or_default();
    let subject = Subject { entity: id.0, entity_type: view::ENTITY_TYPE, name };
    action::start(world, ActionType::ModContact, subject)
}

/// Changes the contacts without asking anybody.
pub(super) fn change_at_once(world: &mut World, id: OrderId, wanted: &Roles) -> ActionId {
    let action = begin_change(world, id);
    if let Some(reason) = take_refusal(world, id) {
        action::move_to(world, action, Progress::Failed, &reason);
        return action;
    }
    let former = holder(world, id, Role::Registrant)
        .filter(|contact| contact.id != wanted.registrant)
        .map(|contact| (contact.details.name.clone(), contact.details.email.clone()));
    record(world, id, action);
    apply(world, id, wanted);
    succeed(world, action);
    if let Some(former) = former {
        irtp::notify(world, id, &former);
    }
    action
}

/// Notes in the ledger that the request was taken.
pub(crate) fn record(world: &mut World, id: OrderId, action: ActionId) {
    let Some(name) = world.logicboxes.domains.get(&id).map(|domain| domain.name.clone()) else { return };
    world.record(Registrar::Logicboxes, Operation::DomainsModifyContact, &name, &action);
}

/// The change was carried out; in the words that are chosen.
pub(crate) fn succeed(world: &mut World, action: ActionId) {
    let words = match world.choice() {
        Modified::Completed => "Modification Completed Successfully.",
        Modified::Changed => "Contact details changed successfully",
    };
    action::succeed(world, action, words);
}

/// What the registry says against the change, once.
pub(crate) fn take_refusal(world: &mut World, id: OrderId) -> Option<String> {
    world.logicboxes.domains.get(&id)?.refusal.as_ref()?;
    world.logicboxes.domains.get_mut(&id)?.refusal.take()
}

/// The registry carries the change out.
pub(crate) fn apply(world: &mut World, id: OrderId, wanted: &Roles) {
    let now = world.now;
    let Some(domain) = world.logicboxes.domains.get_mut(&id) else { return };
    let new_registrant = domain.roles.registrant != wanted.registrant;
    let before = std::mem::replace(&mut domain.roles, wanted.clone());
    domain.updated = now;
    for contact in before.all().chain(wanted.all()) {
        contact::look_after(world, contact);
    }
    if new_registrant {
        raa::begin(world, id);
    }
}

/// From now on the domain cannot move to another registrar for 60 days.
pub(crate) fn lock(world: &mut World, id: OrderId) {
    let until = world.now.checked_add(SIXTY_DAYS).ok();
    if let Some(domain) = world.logicboxes.domains.get_mut(&id) {
        domain.sixty_days_until = until;
        world.plan(SIXTY_DAYS, due::Event::Logicboxes(Event::SixtyDaysOver { order: id }));
    }
}

/// The lock opens, unless another one has begun meanwhile.
pub(crate) fn open_lock(world: &mut World, id: OrderId) {
    let now = world.now;
    if let Some(domain) = world.logicboxes.domains.get_mut(&id)
        && domain.sixty_days_until.is_some_and(|until| until <= now)
    {
        domain.sixty_days_until = None;
        domain.updated = now;
    }
}

/// The contact that has `role` for the domain, as mails name it.
pub(crate) fn holder(world: &World, id: OrderId, role: Role) -> Option<&contact::Contact> {
    let domain = world.logicboxes.domains.get(&id)?;
    world.logicboxes.contacts.get(&domain.roles.get(role)?)
}
