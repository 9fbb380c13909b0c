//! A change of registrant begins: both sides are asked by mail, unless a designated agent answers for them.

use super::row::{Consent, Irtp, Party, Side, TaskStatus};
use super::{apply, letters};
use crate::due;
use crate::links::Target;
use crate::logicboxes::action::{self, ActionId, Progress};
use crate::logicboxes::contact::{Contact, ContactId};
use crate::logicboxes::domain::{self, OrderId, Roles};
use crate::logicboxes::{Event, LinkTarget, timing};
use crate::mail::Rel;
use crate::world::World;

/// Begins the change of `order` to the contacts `wanted`, with the 60 days of `lock` after it.
pub(crate) fn start(
    world: &mut World,
    order: OrderId,
    wanted: Roles,
    consent: Consent,
    lock: bool,
) -> ActionId {
    let id = domain::begin_change(world, order);
    let now = world.now;
    let window = timing::foa_window(world.choice());
    let losing =
        world.logicboxes.domains.get(&order).map_or(wanted.registrant, |domain| domain.roles.registrant);
    let mut change = Irtp {
        id,
        order,
        losing: party(world, losing),
        gaining: party(world, wanted.registrant),
        wanted,
        until: now.checked_add(window).unwrap_or(now),
        lock,
        status: TaskStatus::Pending,
        message: None,
    };
    let by_agent: &[Side] = match consent {
        Consent::Both => &[],
        Consent::Gaining => &[Side::Losing],
        Consent::Agent => &Side::BOTH,
    };
    for side in Side::BOTH {
        if by_agent.contains(&side) {
            change.party_mut(side).answer = Some((Rel::Accept, now));
        } else {
            let target = LinkTarget::Irtp { change: id, side };
            change.party_mut(side).token = Some(world.link(Target::Logicboxes(target)));
        }
    }
    let used: Vec<_> = change.wanted.all().collect();
    world.logicboxes.irtps.insert(change);
    if let Some(domain) = world.logicboxes.domains.get_mut(&order) {
        domain.irtp = Some(id);
    }
    for contact in used {
        crate::logicboxes::contact::look_after(world, contact);
    }
    if consent != Consent::Both
        && let Some(contact) = world.logicboxes.irtps.get(&id).map(|change| change.gaining.contact)
        && let Some(contact) = world.logicboxes.contacts.get_mut(&contact)
    {
        contact.agent = true;
    }
    domain::record(world, order, id);
    if consent == Consent::Agent {
        apply::carry_out(world, id);
    } else {
        let (progress, words) = (Progress::AwaitsRegistrants, "Pending Registrant Approval");
        action::move_to(world, id, progress, words);
        letters::ask(world, id);
        world.plan(window, due::Event::Logicboxes(Event::IrtpExpires { change: id }));
    }
    id
}

/// The contact as it stands now; mails go to this address even if the contact disappears.
fn party(world: &World, id: ContactId) -> Party {
    let contact = world.logicboxes.contacts.get(&id);
    Party {
        contact: id,
        name: contact.map(|contact| contact.details.name.clone()).unwrap_or_default(),
        organization: contact.and_then(Contact::organization).map(str::to_owned),
        email: contact.map(|contact| contact.details.email.clone()).unwrap_or_default(),
        answer: None,
        token: None,
    }
}
