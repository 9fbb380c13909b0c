//! A domain as it is kept.

use super::{Display, DomainData};
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::ContactId;
use crate::ovhcloud::money::Cents;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// `domain.LockStatusEnum`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LockStatus {
    Locked,
    Locking,
    Unavailable,
    Unlocked,
    Unlocking,
}

/// A domain.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Domain {
    pub(crate) name: String,
    pub(crate) service_id: u64,
    pub(crate) owner: ContactId,
    pub(crate) admin: Nichandle,
    pub(crate) tech: Nichandle,
    pub(crate) billing: Nichandle,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) updated: Timestamp,
    /// `domain.DomainStateEnum`
    pub(crate) state: String,
    pub(crate) lock: LockStatus,
    /// Until when the lock cannot be opened, because the owner has changed.
    pub(crate) lock_until: Option<Timestamp>,
    /// When the owner was changed last.
    pub(crate) last_trade: Option<Timestamp>,
    /// What an owner change costs where it differs from the extension's price.
    pub(crate) trade_price: Option<Cents>,
    /// What is shown of its contacts.
    pub(crate) display: Display,
    pub(crate) data: DomainData,
    /// The next order for it will ask for documents.
    pub(crate) documents_at_next_order: bool,
}

impl Row for Domain {
    const KIND: &'static str = "ovhcloud.domain";
    type Key = String;
    fn key(&self) -> String {
        self.name.clone()
    }
}

impl Domain {
    /// Whether `account` is one of its three contacts.
    pub(crate) fn has_role(&self, account: &Nichandle) -> bool {
        [&self.admin, &self.tech, &self.billing].contains(&account)
    }

    /// What stands behind the first dot: `com`, `co.uk`.
    pub(crate) fn extension(&self) -> &str {
        self.name.split_once('.').map_or("", |(_, extension)| extension)
    }
}
