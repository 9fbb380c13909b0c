//! The reseller whose key opens the API.

use super::protocol::{Params, Refusal};
use crate::store::Row;
use crate::world::World;
use serde::{Deserialize, Serialize};

/// Documented credentials; see `README.md`.
pub(super) const ID: &str = "999999";
const KEY: &str = "SandboxLogicBoxesKey";

/// The chain of resellers above every order and contact.
pub(super) const PARENT_KEY: &str = "999999999_999999998_999999";

/// The company of the reseller, as locks name it.
pub(super) const COMPANY: &str = "Lantern Yard Domains";

/// What can be wrong with the reseller's access.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Reseller {
    /// Calls come from an address that is not on the list of allowed ones.
    pub(crate) blocked: bool,
}

impl Row for Reseller {
    const KIND: &'static str = "logicboxes.reseller";
    type Key = &'static str;
    fn key(&self) -> &'static str {
        "reseller"
    }
}

/// Refuses who is not the reseller. The key is compared and forgotten.
pub(super) fn let_in(world: &World, params: &Params) -> Result<(), Refusal> {
    let (Some(id), Some(key)) = (params.get("auth-userid"), params.get("api-key")) else {
        return Err(Refusal::credentials("Required authentication parameter missing"));
    };
    if id != ID || key != KEY {
        return Err(Refusal::credentials(
            "Invalid credentials, or your User account maybe Inactive or Suspended",
        ));
    }
    if world.logicboxes.reseller.first().is_some_and(|reseller| reseller.blocked) {
        return Err(Refusal::credentials("Access Denied: You are not authorized to perform this action"));
    }
    Ok(())
}
