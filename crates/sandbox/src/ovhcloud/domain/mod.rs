//! Domains (specification, `domain.DomainService`).

mod display;
mod extension;
mod row;
mod trade_block;

mod data;
mod get;
mod list;
mod service_infos;
mod update;

pub(crate) use data::DomainData;
pub(crate) use display::{Display, ENDPOINTS as DISPLAY_ENDPOINTS};
pub(crate) use extension::Extension;
pub(crate) use row::{Domain, LockStatus};
pub(crate) use trade_block::trade_block;

use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::protocol::{Endpoint, Refusal};
use crate::world::World;

pub(crate) static ENDPOINTS: [&Endpoint; 6] =
    [&list::GET, &get::GET, &update::PUT, &service_infos::GET, &data::GET, &data::PUT];

/// The domain `name`, if `account` has a role in it.
pub(crate) fn visible<'a>(world: &'a World, account: &Nichandle, name: &str) -> Result<&'a Domain, Refusal> {
    world
        .ovhcloud
        .domains
        .get(&name.to_ascii_lowercase())
        .filter(|domain| domain.has_role(account))
        .ok_or_else(|| Refusal::not_found("This service does not exist"))
}

/// The domain `name`, if `account` administers it.
pub(crate) fn administered<'a>(
    world: &'a World,
    account: &Nichandle,
    name: &str,
) -> Result<&'a Domain, Refusal> {
    let domain = visible(world, account, name)?;
    if domain.admin == *account {
        Ok(domain)
    } else {
        Err(Refusal::forbidden("Only the administrative contact may do this"))
    }
}
