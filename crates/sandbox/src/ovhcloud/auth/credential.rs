//! A consumer key with what it may do, and for how long.

use super::{AccessRule, ApplicationId};
use crate::ids::number;
use crate::ovhcloud::account::Nichandle;
use crate::store::Row;
use crate::world::World;
use ipnet::IpNet;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// `credentialId`
    CredentialId
}

impl CredentialId {
    /// The number for a new credential.
    pub(crate) fn next(world: &mut World) -> Self {
        Self(world.next_number_from("ovhcloud.credential", 80_001))
    }
}

/// `auth.CredentialStateEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum CredentialState {
    PendingValidation,
    Validated,
    Refused,
    Expired,
}

/// A consumer key.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Credential {
    pub(crate) id: CredentialId,
    pub(crate) application: ApplicationId,
    pub(crate) consumer_key: String,
    /// The account it speaks for, once somebody has validated it.
    pub(crate) account: Option<Nichandle>,
    /// As it was left; see [`Credential::state`] for what holds now.
    pub(crate) state: CredentialState,
    pub(crate) rules: Vec<AccessRule>,
    pub(crate) allowed_ips: Option<Vec<IpNet>>,
    pub(crate) created: Timestamp,
    pub(crate) expires: Option<Timestamp>,
    pub(crate) last_use: Option<Timestamp>,
    /// The secret of the validation page, and where the person goes on to from there.
    pub(crate) validation_token: Option<String>,
    pub(crate) redirection: Option<String>,
}

impl Row for Credential {
    const KIND: &'static str = "ovhcloud.credential";
    type Key = CredentialId;
    fn key(&self) -> CredentialId {
        self.id
    }
}

impl Credential {
    /// Its state at `now`.
    pub(crate) fn state(&self, now: Timestamp) -> CredentialState {
        let over = self.expires.is_some_and(|expires| expires <= now);
        if over && self.state == CredentialState::Validated { CredentialState::Expired } else { self.state }
    }
}
