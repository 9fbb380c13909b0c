//! Answering in an owner's place after the mails went out, where the registrar lets the administrator of the domain do
//! so.

use crate::owner_change::Answer;
use serde::{Deserialize, Serialize};

/// What is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Choice {
    /// Yes.
    Accept,
    /// No: the owner change ends.
    Refuse,
}

impl Choice {
    /// The word of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
        }
    }
}

/// One of the questions that the owners are asked, as the registrar shows it to the administrator of the domain. It does
/// not tell which owner it asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    /// The registrar's name for it.
    pub id: String,
    /// What was answered.
    pub answer: Answer,
}
