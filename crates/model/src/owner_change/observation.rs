//! What was seen at the registrar while following an owner change.

use crate::owner_change::{Answer, ReferencePatch};
use crate::problem::Problem;
use crate::{ContactId, Timestamp};
use serde::{Deserialize, Serialize};

/// One look at a running owner change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// How far it is.
    pub phase: Phase,
    /// What the losing owner has answered.
    pub losing: Answer,
    /// What the gaining owner has answered.
    pub gaining: Answer,
    /// Until when an answer counts.
    pub until: Option<Timestamp>,
    /// New names of things, such as the task's number.
    pub references: ReferencePatch,
}

/// How far a running owner change is at the registrar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "phase", rename_all = "snake_case")]
pub enum Phase {
    /// The registrar works on it; the owners have not been asked yet.
    Processing,
    /// The order waits to be paid.
    Payment,
    /// Owners are asked.
    Consent,
    /// The registry carries it out.
    Registry,
    /// The person has to mend something.
    Correction {
        /// What, in the registrar's words.
        problem: Box<Problem>,
    },
    /// Done.
    Applied {
        /// When.
        at: Timestamp,
        /// Whether that is when it was seen, because the registrar does not tell when it took effect.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        seen: bool,
        /// When the transfer lock that followed ends, if one followed.
        lock_until: Option<Timestamp>,
        /// The contact that owns the domain now, as the registrar tells.
        #[serde(default)]
        owner: Option<ContactId>,
    },
    /// An owner said no.
    Refused,
    /// Nobody answered in time.
    Expired,
    /// Called off.
    Cancelled,
    /// The registrar or registry gave up.
    Failed {
        /// Why, in the registrar's words.
        problem: Box<Problem>,
    },
}
