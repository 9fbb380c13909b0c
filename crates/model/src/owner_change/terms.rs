//! What holds for owner changes of one domain at its registrar.

use crate::{Money, Timestamp};
use serde::{Deserialize, Serialize};

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
    /// Where this is written.
    pub source: String,
    /// A link to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
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
