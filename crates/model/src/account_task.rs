//! What a task of a registrar's account is about.

use crate::domain::Role;
use serde::{Deserialize, Serialize};

/// What a task of an account is about. Whoever is asked answers by an e-mail of the registrar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AccountTask {
    /// Roles in a service pass from one account to another (`nichandle.contactChange.Task` of OVHcloud).
    Roles {
        /// The service, mostly a domain, where it is told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        service: Option<String>,
        /// Which roles.
        roles: Vec<Role>,
        /// The account that has them.
        from: String,
        /// The account that shall have them.
        to: String,
        /// The account that asked for it, where it is told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asking: Option<String>,
    },
    /// The account gets another mail address (`nichandle.emailChange.Task` of OVHcloud).
    Email {
        /// The new address, which is asked.
        address: String,
    },
}
