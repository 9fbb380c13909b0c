//! `domain.DomainService` and `order.cart.GenericOptionDefinition`.

use registrant_model::Timestamp;
use registrant_model::domain::{DomainState, LockState};
use serde::Deserialize;

/// `GET /domain/{serviceName}`, as far as it is used.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct DomainService {
    #[serde(default)]
    pub(in crate::ovhcloud) state: Option<String>,
    #[serde(default)]
    pub(in crate::ovhcloud) expiration_date: Option<Timestamp>,
    #[serde(default)]
    pub(in crate::ovhcloud) suspension_state: Option<String>,
    #[serde(default)]
    pub(in crate::ovhcloud) transfer_lock_status: Option<String>,
    #[serde(default)]
    pub(in crate::ovhcloud) whois_owner: Option<String>,
    #[serde(default)]
    pub(in crate::ovhcloud) contact_owner: Option<Summary>,
    #[serde(default)]
    pub(in crate::ovhcloud) contact_admin: Option<Summary>,
    #[serde(default)]
    pub(in crate::ovhcloud) contact_tech: Option<Summary>,
    #[serde(default)]
    pub(in crate::ovhcloud) contact_billing: Option<Summary>,
}

/// `domain.ContactSummary`.
#[derive(Debug, Deserialize)]
pub(in crate::ovhcloud) struct Summary {
    pub(in crate::ovhcloud) id: String,
}

impl DomainService {
    /// The owner's contact: `whoisOwner` and `contactOwner.id` say the same.
    pub(in crate::ovhcloud) fn owner(&self) -> Option<&str> {
        self.whois_owner.as_deref().or(self.contact_owner.as_ref().map(|owner| owner.id.as_str()))
    }

    /// `domain.DomainStateEnum` in our words.
    pub(in crate::ovhcloud) fn domain_state(&self) -> DomainState {
        if self.suspension_state.as_deref() == Some("suspended") {
            return DomainState::Suspended;
        }
        match self.state.as_deref().unwrap_or_default() {
            "ok" | "autorenew_in_progress" | "autorenew_registry_in_progress" => DomainState::Active,
            "expired" | "restorable" | "deleted" => DomainState::Expired,
            "dispute" => DomainState::Dispute,
            "registry_suspended" | "technical_suspended" => DomainState::Suspended,
            "outgoing_transfer"
            | "pending_create"
            | "pending_delete"
            | "pending_incoming_transfer"
            | "pending_installation" => DomainState::Pending,
            _ => DomainState::Other,
        }
    }

    /// `domain.LockStatusEnum` in our words.
    pub(in crate::ovhcloud) fn lock_state(&self) -> LockState {
        match self.transfer_lock_status.as_deref() {
            Some("locked") => LockState::Locked,
            Some("unlocked") => LockState::Unlocked,
            Some("locking" | "unlocking") => LockState::Changing,
            _ => LockState::NotTold,
        }
    }
}
