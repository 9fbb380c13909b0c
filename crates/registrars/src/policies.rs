//! The policy that holds, as the clients read it.

use registrant_model::Timestamp;
use registrant_model::connection::RegistrarKind;
use registrant_model::policy::{Policy, policy};

/// What holds at a registrar for an extension at this time; where nothing is known, nothing is promised.
pub(crate) fn in_force(registrar: RegistrarKind, extension: &str, on: Timestamp) -> &'static Policy {
    policy(registrar, extension, on).unwrap_or(&Policy::NOT_TOLD)
}
