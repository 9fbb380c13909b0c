//! A domain as it is kept: an order of a customer.

use super::{Extension, Roles};
use crate::ids::number;
use crate::logicboxes::action::ActionId;
use crate::logicboxes::customer::CustomerId;
use crate::logicboxes::raa::Raa;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// The number of an order.
    OrderId
}

/// A lock that the reseller has set.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ResellerLock {
    pub(crate) reason: String,
    pub(crate) at: Timestamp,
}

/// A domain.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Domain {
    pub(crate) id: OrderId,
    pub(crate) name: String,
    pub(crate) customer: CustomerId,
    pub(crate) roles: Roles,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) updated: Timestamp,
    /// `currentstatus`
    pub(crate) state: String,
    /// Against moving to another registrar, set by the customer.
    pub(crate) transfer_lock: bool,
    pub(crate) reseller_lock: Option<ResellerLock>,
    /// Until when an owner change keeps the domain from moving (`sixtydaylock`).
    pub(crate) sixty_days_until: Option<Timestamp>,
    /// Whether the registrant's mail address is verified.
    pub(crate) raa: Raa,
    /// The latest owner change under ICANN's policy, while it is shown.
    pub(crate) irtp: Option<ActionId>,
    /// It belongs to a reseller who is not ours.
    pub(crate) foreign: bool,
    /// What the registry will answer to the next change.
    pub(crate) refusal: Option<String>,
    /// The code for a transfer.
    pub(crate) secret: String,
}

impl Row for Domain {
    const KIND: &'static str = "logicboxes.domain";
    type Key = OrderId;
    fn key(&self) -> OrderId {
        self.id
    }
}

impl Domain {
    pub(crate) fn extension(&self) -> Extension<'_> {
        Extension::of(&self.name)
    }
}
