//! What holds for owner changes of one domain at its registrar.

use crate::owner_change::PartyRole;
use crate::{Money, Timestamp};
use serde::{Deserialize, Serialize};

/// For whom somebody acts as designated agent: they answer in that owner's place (ICANN Transfer Policy, section II).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Agent {
    /// For nobody: each owner is asked.
    #[default]
    None,
    /// For the losing owner.
    Losing,
    /// For the gaining owner.
    Gaining,
    /// For both.
    Both,
}

impl Agent {
    /// Whether an owner is still asked.
    pub fn leaves_to(self, role: PartyRole) -> bool {
        match role {
            PartyRole::Losing => !matches!(self, Self::Losing | Self::Both),
            PartyRole::Gaining => !matches!(self, Self::Gaining | Self::Both),
        }
    }
}

/// The terms of an owner change: data with its source, never a constant in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Terms {
    /// Days the owners have to answer; missing when the registrar does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_days: Option<u32>,
    /// Whether the losing owner is asked.
    pub asks_losing: bool,
    /// Whether the gaining owner is asked.
    pub asks_gaining: bool,
    /// Days the domain cannot leave its registrar afterwards; 0 for no lock, missing when it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock_days: Option<u32>,
    /// Whether the change renews the domain.
    pub renews: bool,
    /// Whether it is an order that may cost something and is paid.
    #[serde(default)]
    pub ordered: bool,
    /// Whether the right of retraction has to be waived.
    #[serde(default)]
    pub retraction_waiver: bool,
    /// For whom one may act as designated agent; empty where there is no such thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agents: Vec<Agent>,
    /// Whether the transfer lock can be declined beforehand.
    #[serde(default)]
    pub lock_opt_out: bool,
    /// Whether the registry's own terms have to be accepted by the gaining owner.
    #[serde(default)]
    pub registry_terms: bool,
    /// The text of those terms, where the registrar hands it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_terms_text: Option<String>,
    /// The version of that text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registry_terms_version: Option<String>,
    /// Where this is written.
    pub source: String,
    /// A link to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
}

impl Terms {
    /// Whether this owner is asked when somebody acts as such a designated agent.
    pub fn asks(&self, role: PartyRole, agent: Agent) -> bool {
        let asks = match role {
            PartyRole::Losing => self.asks_losing,
            PartyRole::Gaining => self.asks_gaining,
        };
        asks && agent.leaves_to(role)
    }
}

/// Why a domain cannot change its owner now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Block {
    /// A dispute is open.
    Dispute,
    /// The domain has expired.
    Expired,
    /// It is switched off.
    Suspended,
    /// The registrar carries out something else on this domain.
    OperationRunning {
        /// What, in the registrar's words.
        operation: String,
    },
    /// It changed its owner a short while ago.
    RecentChange {
        /// From when on it can change again.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
        until: Timestamp,
    },
    /// The registrar offers no owner change for it.
    NotOffered,
    /// Its state says something else against it.
    Other {
        /// The registrar's word.
        detail: String,
    },
}

/// What can be said before the first question is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Outlook {
    /// What holds.
    pub terms: Terms,
    /// The list price; the dry run has the last word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// What stands against it now.
    #[serde(default)]
    pub blocks: Vec<Block>,
}
