//! `/domain`: domains and the contacts that stand behind them by role.

mod row;
mod view;

mod get;
mod list;
mod update;

pub(crate) use row::{Assignment, Domain, DomainId, Role, registrant};

use crate::hostcontrol::protocol::{Call, Endpoint, Refusal};
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 3] = [&list::GET, &get::GET, &update::PUT];

/// The domain that the path of `call` names.
fn named<'a>(call: &'a Call<'_>) -> Result<&'a Domain, Refusal> {
    let id = call.part("uuid").parse().map(DomainId).map_err(|_| Refusal::not_found())?;
    call.world.hostcontrol.domains.get(&id).ok_or_else(Refusal::not_found)
}

/// The domain called `name`.
pub(crate) fn by_name<'a>(world: &'a World, name: &str) -> Option<&'a Domain> {
    world.hostcontrol.domains.iter().find(|domain| domain.name.eq_ignore_ascii_case(name))
}
