//! Service accounts: programs with an identity of their own (guide "Managing OVHcloud
//! service accounts through the API").

mod row;
mod token;

pub(crate) use row::{AccessToken, ServiceAccount};
pub(crate) use token::token;

use crate::ovhcloud::protocol::{By, Caller, Refusal};
use crate::world::World;

/// The caller that a bearer token stands for, if it may do `action`.
pub(super) fn caller(world: &World, token: &str, action: &str) -> Result<Caller, Refusal> {
    let known = world.ovhcloud.access_tokens.get(&token.to_owned()).filter(|known| known.expires > world.now);
    let service = known.and_then(|known| world.ovhcloud.service_accounts.get(&known.client));
    let service = service.ok_or_else(Refusal::unauthorized)?;
    if service.may(action) {
        return Ok(Caller { account: service.account.clone(), by: By::ServiceAccount(service.id.clone()) });
    }
    Err(Refusal::forbidden("User not granted for this request")
        .detail("unauthorizedActionsByAuthentication", "")
        .detail("unauthorizedActionsByIAM", action))
}
