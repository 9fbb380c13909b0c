//! What becomes of contacts that nobody uses.

use super::{ContactId, Status};
use crate::due;
use crate::logicboxes::Event;
use crate::logicboxes::timing::CONTACT_LIFE;
use crate::world::World;

/// The domain that has the contact, or is about to have it.
pub(super) fn user(world: &World, id: ContactId) -> Option<String> {
    let has = world.logicboxes.domains.iter().find(|domain| domain.roles.all().any(|used| used == id));
    let awaits = || {
        let change = world
            .logicboxes
            .irtps
            .iter()
            .find(|change| change.status.is_live() && change.wanted.all().any(|used| used == id));
        change.and_then(|change| world.logicboxes.domains.get(&change.order))
    };
    has.or_else(awaits).map(|domain| domain.name.clone())
}

fn is_default(world: &World, id: ContactId) -> bool {
    world.logicboxes.defaults.iter().any(|defaults| defaults.roles.all().any(|used| used == id))
}

/// Notes whether the contact is in use; if it is not, its time begins to run out.
pub(crate) fn look_after(world: &mut World, id: ContactId) {
    let used = user(world, id).is_some() || is_default(world, id);
    let now = world.now;
    let Some(contact) = world.logicboxes.contacts.get_mut(&id) else { return };
    match (used, contact.unused_since) {
        (true, _) => contact.unused_since = None,
        (false, Some(_)) => {}
        (false, None) => {
            contact.unused_since = Some(now);
            world.plan(CONTACT_LIFE, due::Event::Logicboxes(Event::ContactArchived { contact: id }));
        }
    }
}

/// Six months are over: the contact is archived if nobody has used it since.
pub(crate) fn archive(world: &mut World, id: ContactId) {
    let now = world.now;
    let Some(contact) = world.logicboxes.contacts.get_mut(&id) else { return };
    let since = contact.unused_since.filter(|_| contact.status == Status::Active);
    if since.is_some_and(|since| now.duration_since(since) >= CONTACT_LIFE) {
        contact.status = Status::Archived;
    }
}
