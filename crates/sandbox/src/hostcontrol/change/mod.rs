//! Changes of contacts and of domains, which one layer below are processes. One that changes the owner of a generic
//! domain waits until both owners have agreed (articles 47 and 48 of the knowledge base of the layer below; Transfer
//! Policy, section II). No call of this API shows what waits.

mod agent;
mod apply;
mod end;
mod letters;
mod link;
mod request;
mod row;

pub(crate) use agent::Agent;
pub(crate) use apply::apply;
pub(crate) use end::{Ending, end, expire, open_lock};
pub(crate) use letters::resend;
pub(crate) use link::{answer, question};
pub(crate) use request::{Progress, update_contact, update_domain};
pub(crate) use row::{Change, ChangeId, Side};

use crate::hostcontrol::contact::ContactId;
use crate::world::World;
use row::Wish;

/// The names of the domains that wait to get `contact`.
pub(crate) fn awaiting(world: &World, contact: ContactId) -> Vec<String> {
    let open = world.hostcontrol.changes.iter().filter(|change| change.is_open());
    open.filter_map(|change| match &change.wish {
        Wish::Domain { domain, contacts } if contacts.iter().any(|known| known.contact == contact) => {
            world.hostcontrol.domains.get(domain).map(|domain| domain.name.clone())
        }
        Wish::Domain { .. } | Wish::Contact { .. } => None,
    })
    .collect()
}

/// Whether a change of owner of the domain called `name` waits.
pub(crate) fn is_pending(world: &World, name: &str) -> bool {
    world
        .hostcontrol
        .changes
        .iter()
        .any(|change| change.is_open() && change.names.iter().any(|known| known == name))
}
