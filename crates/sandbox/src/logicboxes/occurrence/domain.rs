//! Events of domains.

use super::wish::{Lock, LockKind, OfDomain, Reason, Register, State};
use super::{Touched, order};
use crate::logicboxes::contact::ContactId;
use crate::logicboxes::domain::{Domain, ResellerLock, Roles, by_name, lock as sixty_days};
use crate::logicboxes::{raa, seed};
use crate::world::World;

/// `currentstatus`
const STATES: [&str; 7] = [
    "InActive",
    "Active",
    "Suspended",
    "Pending Delete Restorable",
    "QueuedForDeletion",
    "Deleted",
    "Archived",
];

/// The domain called `name`, to be changed.
fn changed<'a>(world: &'a mut World, name: &str) -> Result<&'a mut Domain, String> {
    let (id, now) = (order(world, name)?, world.now);
    let domain = world.logicboxes.domains.get_mut(&id).ok_or("the domain is gone")?;
    domain.updated = now;
    Ok(domain)
}

fn touched(domain: String) -> Touched {
    vec![("domain", domain)]
}

pub(super) fn register(world: &mut World, wish: &Register) -> Result<Touched, String> {
    let labels = wish.domain.split('.').all(|label| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    });
    if !labels || !wish.domain.contains('.') {
        return Err(format!("{:?} is no domain, in small letters", wish.domain));
    }
    if by_name(world, &wish.domain).is_some() {
        return Err(format!("there is a domain {:?} already", wish.domain));
    }
    for id in [wish.registrant, wish.admin, wish.tech, wish.billing].into_iter().flatten() {
        if world.logicboxes.contacts.get(&ContactId(id)).is_none() {
            return Err(format!("there is no contact {id}"));
        }
    }
    let registrant = ContactId(wish.registrant.ok_or("registrant is missing")?);
    let contact = world.logicboxes.contacts.get(&registrant).ok_or("the registrant is gone")?;
    let (customer, email) = (contact.customer, contact.details.email.clone());
    let of = |id: Option<u64>| id.map(ContactId);
    let roles = Roles { registrant, admin: of(wish.admin), tech: of(wish.tech), billing: of(wish.billing) };
    raa::note(world, &email);
    let now = world.now;
    let id = seed::register(world, &wish.domain, customer, roles, now);
    Ok(vec![("domain", wish.domain.clone()), ("order", id.to_string())])
}

pub(super) fn lock(world: &mut World, wish: Lock) -> Result<Touched, String> {
    let set = wish.set.unwrap_or(true);
    let (id, now) = (order(world, &wish.domain)?, world.now);
    let domain = changed(world, &wish.domain)?;
    match wish.lock {
        LockKind::Transfer => domain.transfer_lock = set,
        LockKind::Reseller => {
            let reason = wish.reason.unwrap_or_else(|| "Locked by the reseller".to_owned());
            domain.reseller_lock = set.then_some(ResellerLock { reason, at: now });
        }
        LockKind::SixtyDay if set => sixty_days(world, id),
        LockKind::SixtyDay => domain.sixty_days_until = None,
    }
    Ok(touched(wish.domain))
}

pub(super) fn state(world: &mut World, wish: State) -> Result<Touched, String> {
    if !STATES.contains(&wish.state.as_str()) {
        return Err(format!("there is no state {:?}, only {}", wish.state, STATES.join(", ")));
    }
    changed(world, &wish.domain)?.state = wish.state;
    Ok(touched(wish.domain))
}

pub(super) fn leave(world: &mut World, wish: &OfDomain) -> Result<Touched, String> {
    changed(world, &wish.domain)?.foreign = true;
    Ok(touched(wish.domain.clone()))
}

pub(super) fn refuse(world: &mut World, wish: Reason) -> Result<Touched, String> {
    let reason = wish.message.unwrap_or_else(|| "Parameter value policy error".to_owned());
    changed(world, &wish.domain)?.refusal = Some(reason);
    Ok(touched(wish.domain))
}
