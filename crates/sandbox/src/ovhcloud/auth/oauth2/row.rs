//! Service accounts and their access tokens.

use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::auth::rule::fits;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A service account.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ServiceAccount {
    /// `clientId`
    pub(crate) id: String,
    pub(crate) secret: String,
    pub(crate) account: Nichandle,
    pub(crate) description: String,
    /// What its policy grants: names of actions, in which `*` stands for anything.
    pub(crate) actions: Vec<String>,
}

impl Row for ServiceAccount {
    const KIND: &'static str = "ovhcloud.service_account";
    type Key = String;
    fn key(&self) -> String {
        self.id.clone()
    }
}

impl ServiceAccount {
    /// Whether its policy grants `action`.
    pub(crate) fn may(&self, action: &str) -> bool {
        self.actions.iter().any(|pattern| fits(pattern, action))
    }
}

/// A token that a service account was given.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AccessToken {
    pub(crate) token: String,
    pub(crate) client: String,
    pub(crate) expires: Timestamp,
}

impl Row for AccessToken {
    const KIND: &'static str = "ovhcloud.access_token";
    type Key = String;
    fn key(&self) -> String {
        self.token.clone()
    }
}
