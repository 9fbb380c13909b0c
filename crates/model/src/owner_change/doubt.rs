//! A call of which nobody can prove whether it took effect, and what a person may decide about it.

use crate::Timestamp;
use crate::problem::Problem;
use serde::{Deserialize, Serialize};

/// What a person decides when nobody can prove what became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Decision {
    /// It took effect: the owners say that they were asked. It is followed from there.
    Believe,
    /// It did not take effect: it is sent once more.
    Repeat,
    /// Leave it. Nothing is sent any more, and the change may still come.
    GiveUp,
}

/// What is known of such a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Doubt {
    /// Its number, which goes with the decision: whoever decides means the call that they saw.
    #[serde(default)]
    pub attempt: u32,
    /// The call, by the registrar's name for it.
    pub step: String,
    /// When it was sent.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// What stood in the way of an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
    /// What can be decided; empty while looking may still bring proof.
    #[serde(default)]
    pub decisions: Vec<Decision>,
}
