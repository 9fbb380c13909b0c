//! A change is asked for: it happens at once, or waits for the owners.

use super::agent::Agent;
use super::end::{Ending, end};
use super::row::{Change, ChangeId, Parties, Party, State, Wish};
use super::{apply, letters};
use crate::due;
use crate::hostcontrol::Event;
use crate::hostcontrol::contact::{Contact, ContactId, Details, owned_by};
use crate::hostcontrol::domain::{Assignment, Domain, DomainId, registrant};
use crate::hostcontrol::protocol::Refusal;
use crate::hostcontrol::switches::{Policy, SecondChange};
use crate::hostcontrol::timing;
use crate::world::World;
use jiff::Timestamp;

/// How far a change got with the request for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Everything was like that before.
    Unchanged,
    Applied,
    /// For the answers of owners.
    Waiting,
}

/// Other details for a contact.
pub(crate) fn update_contact(
    world: &mut World,
    id: ContactId,
    details: Details,
    agent: Agent,
) -> Result<Progress, Refusal> {
    let contact = world.hostcontrol.contacts.get(&id).ok_or_else(Refusal::not_found)?;
    if contact.details == details {
        return Ok(Progress::Unchanged);
    }
    let is_other_owner = contact.details.is_other_owner(&details);
    let changed: Vec<_> = owned_by(world, id)
        .filter(|domain| is_other_owner && domain.tld(world).generic)
        .map(|domain| domain.id)
        .collect();
    let draft = Draft {
        brand: contact.brand.clone(),
        owners: (contact.details.clone(), details.clone()),
        wish: Wish::Contact { contact: id, details },
        domains: changed,
    };
    let stands_against = |change: &Change| match &change.wish {
        Wish::Contact { contact, .. } => *contact == id,
        Wish::Domain { domain, .. } => draft.domains.contains(domain),
    };
    clear_the_way(world, stands_against)?;
    Ok(begin(world, draft, agent))
}

/// Other contacts for a domain.
pub(crate) fn update_domain(
    world: &mut World,
    id: DomainId,
    contacts: Vec<Assignment>,
    agent: Agent,
) -> Result<Progress, Refusal> {
    let domain = world.hostcontrol.domains.get(&id).ok_or_else(Refusal::not_found)?;
    if domain.contacts == contacts {
        return Ok(Progress::Unchanged);
    }
    let draft = domain_draft(world, domain, contacts);
    let has_other_owner = !draft.domains.is_empty();
    let stands_against = |change: &Change| match &change.wish {
        Wish::Domain { domain, .. } => *domain == id,
        Wish::Contact { .. } => has_other_owner && change.domains.contains(&id),
    };
    clear_the_way(world, stands_against)?;
    Ok(begin(world, draft, agent))
}

/// What is asked for, before anybody looks at who must agree.
struct Draft {
    brand: String,
    /// The details of the old and the new owner.
    owners: (Details, Details),
    wish: Wish,
    /// The generic domains whose owner changes.
    domains: Vec<DomainId>,
}

fn domain_draft(world: &World, domain: &Domain, contacts: Vec<Assignment>) -> Draft {
    let contact = |id: Option<ContactId>| id.and_then(|id| world.hostcontrol.contacts.get(&id));
    let (old, new) = (contact(domain.registrant()), contact(registrant(&contacts)));
    let details = |contact: Option<&Contact>| contact.map(|known| known.details.clone()).unwrap_or_default();
    let owners = (details(old), details(new));
    let is_other_owner = owners.0.is_other_owner(&owners.1) && domain.tld(world).generic;
    Draft {
        brand: new.or(old).map(|contact| contact.brand.clone()).unwrap_or_default(),
        owners,
        wish: Wish::Domain { domain: domain.id, contacts },
        domains: if is_other_owner { vec![domain.id] } else { Vec::new() },
    }
}

/// What waits and stands against a new change makes it fail, or ends ("cancel the current update if there is an
/// update still pending", article 48).
fn clear_the_way(world: &mut World, stands_against: impl Fn(&Change) -> bool) -> Result<(), Refusal> {
    let against: Vec<ChangeId> = world
        .hostcontrol
        .changes
        .iter()
        .filter(|change| change.is_open() && stands_against(change))
        .map(|change| change.id)
        .collect();
    match world.choice() {
        SecondChange::Refused if !against.is_empty() => {
            Err(Refusal::conflict("pending_change", "Another change is waiting for confirmation."))
        }
        SecondChange::Refused => Ok(()),
        SecondChange::Replaces => {
            for id in against {
                end(world, id, Ending::Replaced);
            }
            Ok(())
        }
    }
}

fn begin(world: &mut World, draft: Draft, agent: Agent) -> Progress {
    let Draft { brand, owners: (old, new), wish, domains } = draft;
    let id = ChangeId(world.next_number_from("hostcontrol.change", 46_069_001));
    let agent = agent.allowed(world);
    let asks = world.choice::<Policy>() == Policy::Consent;
    let parties = (!domains.is_empty()).then(|| Parties {
        old: party(&old, asks && !agent.acts_for_old()),
        new: party(&new, asks && !agent.acts_for_new()),
        opted_out: false,
    });
    let missing = parties.as_ref().map(Parties::missing).unwrap_or_default();
    let time = timing::consent(world.choice());
    let names = domains.iter().filter_map(|id| world.hostcontrol.domains.get(id));
    let change = Change {
        id,
        wish,
        brand,
        names: names.map(|domain| domain.name.clone()).collect(),
        domains,
        parties,
        until: world.now.checked_add(time).unwrap_or(Timestamp::MAX),
        state: if missing.is_empty() { State::Agreed } else { State::Waiting },
    };
    world.hostcontrol.changes.insert(change);
    if missing.is_empty() {
        apply::apply(world, id);
        return Progress::Applied;
    }
    for side in missing {
        letters::ask(world, id, side);
    }
    world.plan(time, due::Event::Hostcontrol(Event::ChangeExpires { change: id }));
    Progress::Waiting
}

fn party(details: &Details, asked: bool) -> Party {
    Party {
        name: details.text("name").to_owned(),
        email: details.text("email_address").to_owned(),
        line: details.owner(),
        asked,
        answer: None,
    }
}
