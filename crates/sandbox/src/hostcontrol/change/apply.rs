//! A change is carried out.

use super::end::{Ending, end};
use super::letters;
use super::row::{Change, ChangeId, State, Wish};
use crate::due;
use crate::hostcontrol::Event;
use crate::hostcontrol::contact::{ContactId, Details};
use crate::hostcontrol::domain::{Assignment, DomainId, registrant};
use crate::hostcontrol::switches::{ConsentValidates, LockAfter, Policy};
use crate::hostcontrol::timing::LOCK;
use crate::hostcontrol::validation::{self, Category};
use crate::ledger::Operation;
use crate::registrar::Registrar;
use crate::world::World;

/// Everybody who had to has agreed. What the change needs may be gone by now.
pub(crate) fn apply(world: &mut World, id: ChangeId) {
    let change = world.hostcontrol.changes.get(&id);
    let Some(change) = change.filter(|change| change.state == State::Agreed) else { return };
    let wish = change.wish.clone();
    let owner = match wish {
        Wish::Contact { contact, details } => update_contact(world, id, contact, details),
        Wish::Domain { domain, contacts } => update_domain(world, id, domain, contacts),
    };
    let Some(owner) = owner else {
        end(world, id, Ending::Failed);
        return;
    };
    if let Some(change) = world.hostcontrol.changes.get_mut(&id) {
        change.state = State::Done;
    }
    settle_owner(world, id, owner);
    lock(world, id);
    letters::tell_done(world, id);
}

/// Writes the details; answers the contact.
fn update_contact(
    world: &mut World,
    id: ChangeId,
    contact: ContactId,
    details: Details,
) -> Option<ContactId> {
    let ids = world.choice();
    let row = world.hostcontrol.contacts.get_mut(&contact)?;
    let before = std::mem::replace(&mut row.details, details);
    let name = row.name(ids);
    world.record(Registrar::Hostcontrol, Operation::DomainContactUpdate, &name, &id);
    validation::details_changed(world, contact, &before);
    Some(contact)
}

/// Writes the contacts; answers the owner.
fn update_domain(
    world: &mut World,
    id: ChangeId,
    domain: DomainId,
    contacts: Vec<Assignment>,
) -> Option<ContactId> {
    let there = |known: &Assignment| world.hostcontrol.contacts.get(&known.contact).is_some();
    let owner = registrant(&contacts).filter(|_| contacts.iter().all(there))?;
    let now = world.now;
    let row = world.hostcontrol.domains.get_mut(&domain)?;
    row.contacts = contacts;
    row.updated = now;
    let name = row.name.clone();
    world.record(Registrar::Hostcontrol, Operation::DomainUpdate, &name, &id);
    Some(owner)
}

/// The owner may have to confirm the details, by a mail of its own unless the consent counts for that, too.
fn settle_owner(world: &mut World, id: ChangeId, owner: ContactId) {
    let agreed =
        |change: &Change| change.parties.as_ref().is_some_and(|parties| parties.new.answer.is_some());
    if world.choice::<ConsentValidates>() == ConsentValidates::Included
        && world.hostcontrol.changes.get(&id).is_some_and(agreed)
    {
        validation::validate(world, owner, Category::General);
    }
    validation::adopt(world, owner);
}

/// The domains cannot leave for a while.
fn lock(world: &mut World, id: ChangeId) {
    let Some(change) = world.hostcontrol.changes.get(&id) else { return };
    let Some(parties) = &change.parties else { return };
    let locks = match world.choice() {
        LockAfter::UnlessOptedOut => !parties.opted_out,
        LockAfter::Asked => parties.old.asked && !parties.opted_out,
        LockAfter::Never => false,
    };
    if !locks || world.choice::<Policy>() == Policy::Notice {
        return;
    }
    let until = world.now.checked_add(LOCK).ok();
    for domain in change.domains.clone() {
        if let Some(row) = world.hostcontrol.domains.get_mut(&domain) {
            row.locked = true;
            row.locked_until = until;
        }
        world.plan(LOCK, due::Event::Hostcontrol(Event::LockOpens { domain }));
    }
}
