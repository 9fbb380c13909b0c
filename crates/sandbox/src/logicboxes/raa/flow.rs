//! How a verification begins and ends (WHOIS Accuracy Program Specification, section 1.f). One mail per address and
//! domain; an address that was verified once stays so.

use super::letter;
use super::row::{Raa, VerifiedAddress, waiting};
use crate::due;
use crate::links::Target;
use crate::logicboxes::domain::{OrderId, Role, holder};
use crate::logicboxes::timing::RAA_WINDOW;
use crate::logicboxes::{Event, LinkTarget};
use crate::world::World;
use jiff::Timestamp;

/// The domain has another registrant: unless the address is known, its owner is asked.
pub(crate) fn begin(world: &mut World, id: OrderId) {
    let Some(email) = holder(world, id, Role::Registrant).map(|contact| contact.details.email.clone()) else {
        return;
    };
    let verified = is_verified(world, &email);
    let since = world.now;
    let Some(domain) = world.logicboxes.domains.get_mut(&id) else { return };
    domain.raa = match (domain.extension().is_generic(), verified) {
        (false, _) => Raa::NotNeeded,
        (true, true) => Raa::Verified,
        (true, false) => Raa::Pending { since, email },
    };
    if send(world, id) {
        world.plan(RAA_WINDOW, due::Event::Logicboxes(Event::RaaOver { order: id, since }));
    }
}

fn is_verified(world: &World, email: &str) -> bool {
    world.logicboxes.verified.get(&email.to_lowercase()).is_some()
}

/// Notes that the owner of `email` is known.
pub(crate) fn note(world: &mut World, email: &str) {
    let at = world.now;
    world.logicboxes.verified.insert(VerifiedAddress { email: email.to_lowercase(), at });
}

/// Asks the registrant, again if need be; `false` if there is nothing to ask.
pub(super) fn send(world: &mut World, id: OrderId) -> bool {
    let Some(domain) = world.logicboxes.domains.get(&id) else { return false };
    let Some((since, email)) = waiting(&domain.raa).map(|(since, email)| (since, email.clone())) else {
        return false;
    };
    let target = Target::Logicboxes(LinkTarget::Address { order: id, email: email.clone() });
    let known = world.links.iter().find(|link| link.target == target).map(|link| link.token.clone());
    let token = known.unwrap_or_else(|| world.link(target));
    letter::send(world, id, &email, since, &token);
    true
}

/// The owner of `email` has followed the link.
pub(super) fn verify(world: &mut World, email: &str) {
    note(world, email);
    let ids: Vec<_> = world.logicboxes.domains.iter().map(|domain| domain.id).collect();
    for id in ids {
        let Some(domain) = world.logicboxes.domains.get(&id) else { continue };
        if waiting(&domain.raa).is_some_and(|(_, asked)| asked.eq_ignore_ascii_case(email))
            && let Some(domain) = world.logicboxes.domains.get_mut(&id)
        {
            domain.raa = Raa::Verified;
        }
    }
}

/// The 15 days since `since` are over.
pub(crate) fn run_out(world: &mut World, id: OrderId, since: Timestamp) {
    let Some(domain) = world.logicboxes.domains.get_mut(&id) else { return };
    if let Raa::Pending { since: asked, email } = &domain.raa
        && *asked == since
    {
        domain.raa = Raa::Suspended { since, email: email.clone() };
        letter::tell_suspended(world, id);
    }
}
