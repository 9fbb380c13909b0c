//! How a validation starts, ends, and becomes void.

use super::Category;
use super::letter;
use super::row::{RequestId, State, Validated, ValidationRequest};
use crate::due;
use crate::hostcontrol::Event;
use crate::hostcontrol::contact::{ContactId, Details, owned_by};
use crate::hostcontrol::domain::{DomainId, Role};
use crate::hostcontrol::switches::{Unvalidated, ValidationVoids};
use crate::hostcontrol::timing::VALIDATION;
use crate::world::World;
use jiff::Timestamp;

/// The request of `contact` in `category` that waits for an answer.
pub(super) fn waiting(world: &World, contact: ContactId, category: Category) -> Option<&ValidationRequest> {
    world.hostcontrol.validation_requests.iter().find(|request| {
        request.contact == contact && request.category == category && request.state == State::Waiting
    })
}

/// Asks for a validation by mail, or sends a reminder if one waits. A contact that is validated is not asked again.
/// Tells whether a mail went out.
pub(super) fn ask(world: &mut World, contact: ContactId, category: Category) -> bool {
    let Some(row) = world.hostcontrol.contacts.get(&contact) else { return false };
    if row.is_validated(category) {
        return false;
    }
    if let Some(id) = waiting(world, contact, category).map(|request| request.id) {
        letter::send(world, id, true);
        return true;
    }
    let id = RequestId(world.next_number_from("hostcontrol.validation_request", 7_301));
    world.hostcontrol.validation_requests.insert(ValidationRequest {
        id,
        contact,
        category,
        until: world.now.checked_add(VALIDATION).unwrap_or(Timestamp::MAX),
        state: State::Waiting,
        ended: None,
    });
    world.plan(VALIDATION, due::Event::Hostcontrol(Event::ValidationExpires { request: id }));
    letter::send(world, id, false);
    true
}

/// The categories that the domains of `owner` need.
fn needed(world: &World, owner: ContactId) -> Vec<Category> {
    let mut needed: Vec<_> = owned_by(world, owner).filter_map(|domain| domain.tld(world).category).collect();
    needed.sort();
    needed.dedup();
    needed
}

/// `contact` has become the owner of a domain, or its details have changed: what its domains need is asked for unless
/// it waits already.
pub(crate) fn adopt(world: &mut World, contact: ContactId) {
    for category in needed(world, contact) {
        if waiting(world, contact, category).is_none() {
            ask(world, contact, category);
        }
    }
    settle(world, contact);
}

/// The details of `contact` were others before: what was validated may be void, and mails to the old address are.
pub(crate) fn details_changed(world: &mut World, contact: ContactId, before: &Details) {
    let now = world.now;
    let Some(row) = world.hostcontrol.contacts.get(&contact) else { return };
    let after = row.details.clone();
    let is_void = |category: Category| before.differs(&after, category.fields());
    if world.choice::<ValidationVoids>() == ValidationVoids::Fields
        && let Some(row) = world.hostcontrol.contacts.get_mut(&contact)
    {
        row.validations.retain(|known| !is_void(known.category));
    }
    let asked_of_others = |category| is_void(category) || before.differs(&after, &["email_address"]);
    let void: Vec<_> = world
        .hostcontrol
        .validation_requests
        .iter()
        .filter(|request| request.contact == contact && request.state == State::Waiting)
        .filter(|request| asked_of_others(request.category))
        .map(|request| request.id)
        .collect();
    for id in void {
        if let Some(request) = world.hostcontrol.validation_requests.get_mut(&id) {
            request.end(State::Void, now);
        }
    }
}

/// `contact` is validated in `category` from now on.
pub(crate) fn validate(world: &mut World, contact: ContactId, category: Category) {
    let now = world.now;
    let Some(row) = world.hostcontrol.contacts.get_mut(&contact) else { return };
    row.validations.retain(|known| known.category != category);
    row.validations.push(Validated { category, version: category.version(), on: now });
    row.validations.sort_by_key(|known| known.category);
    if let Some(id) = waiting(world, contact, category).map(|request| request.id)
        && let Some(request) = world.hostcontrol.validation_requests.get_mut(&id)
    {
        request.end(State::Done, now);
    }
    settle(world, contact);
}

/// Domains of `owner` that were suspended for want of a validation come back if it is there.
fn settle(world: &mut World, owner: ContactId) {
    let Some(row) = world.hostcontrol.contacts.get(&owner) else { return };
    let back: Vec<DomainId> = owned_by(world, owner)
        .filter(|domain| domain.hold)
        .filter(|domain| domain.tld(world).category.is_none_or(|category| row.is_validated(category)))
        .map(|domain| domain.id)
        .collect();
    hold(world, &back, false);
}

fn hold(world: &mut World, domains: &[DomainId], hold: bool) {
    let now = world.now;
    for id in domains {
        if let Some(domain) = world.hostcontrol.domains.get_mut(id) {
            domain.hold = hold;
            domain.updated = now;
        }
    }
}

/// Nobody has answered in time: the domains that need the validation are suspended.
pub(crate) fn expire(world: &mut World, id: RequestId) {
    let now = world.now;
    let request = world.hostcontrol.validation_requests.get_mut(&id);
    let Some(request) = request.filter(|request| request.state == State::Waiting) else { return };
    request.end(State::Expired, now);
    let (contact, category) = (request.contact, request.category);
    if world.choice::<Unvalidated>() == Unvalidated::Nothing {
        return;
    }
    let suspended: Vec<DomainId> = world
        .hostcontrol
        .domains
        .iter()
        .filter(|domain| domain.holds(Role::Registrant, contact))
        .filter(|domain| domain.tld(world).category == Some(category))
        .map(|domain| domain.id)
        .collect();
    hold(world, &suspended, true);
}

/// `contact` is gone.
pub(crate) fn forget(world: &mut World, contact: ContactId) {
    let now = world.now;
    for category in Category::ALL {
        if let Some(id) = waiting(world, contact, category).map(|request| request.id)
            && let Some(request) = world.hostcontrol.validation_requests.get_mut(&id)
        {
            request.end(State::Void, now);
        }
    }
}
