//! Who calls: applications, consumer keys and signatures (facts, section 1).

mod application;
mod authenticate;
mod credential;
mod rule;
mod signature;

mod current_credential;
mod time;

pub(crate) use application::{Application, ApplicationId};
pub(crate) use authenticate::authenticate;
pub(crate) use credential::{Credential, CredentialId, CredentialState};
pub(crate) use rule::AccessRule;

use crate::ovhcloud::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 2] = [&time::GET, &current_credential::GET];
