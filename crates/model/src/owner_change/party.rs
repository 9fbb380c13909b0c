//! The two owners and what they have answered.

use crate::Timestamp;
use serde::{Deserialize, Serialize};

/// Which of the two owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum PartyRole {
    /// Gives the domain away.
    Losing,
    /// Receives it.
    Gaining,
}

/// What an owner has answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Answer {
    /// The question has not gone out yet.
    #[default]
    NotYetAsked,
    /// Asked, no answer so far.
    Waiting,
    /// Agreed.
    Accepted,
    /// Said no.
    Refused,
    /// Is not asked at all.
    NotAsked,
    /// The registrar does not tell.
    NotTold,
}

/// One of the two owners, with the address the registrar writes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Which one.
    pub role: PartyRole,
    /// The name, for whoever may see it.
    pub name: String,
    /// The address the question goes to, in full; the API masks it.
    pub address: String,
    /// What was answered.
    pub answer: Answer,
    /// Until when an answer counts, where the registrar tells or its documented terms say.
    pub until: Option<Timestamp>,
}
