//! Calls with an effect that were made, and what became of them.

use crate::Timestamp;
use crate::owner_change::{OnUnknown, StepName, StepPhase};
use crate::problem::Problem;
use serde::{Deserialize, Serialize};

/// One call with an effect: written down before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Counts the attempts of one owner change, from 1.
    pub number: u32,
    /// Which call.
    pub step: StepName,
    /// When it may be made.
    pub phase: StepPhase,
    /// What to do when its outcome is unknown.
    pub on_unknown: OnUnknown,
    /// Changes when the call says something else.
    pub fingerprint: String,
    /// When it was written down.
    pub at: Timestamp,
    /// What became of it.
    pub outcome: Outcome,
    /// Not known to have been made at all: the journal came back from a backup, and what was written after the
    /// backup is lost. `at` is then the end of what was kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub presumed: bool,
}

/// What became of a call with an effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Written down; no answer has been noted. After a crash this is all that is known.
    Open,
    /// It took effect.
    Done,
    /// It did not take effect, and the registrar said why.
    Refused,
    /// It was made, and nobody knows whether it took effect.
    Unknown(Box<Problem>),
    /// A look could prove neither; nothing is repeated, a person may have to decide.
    Unproven(Box<Problem>),
    /// A look proved that it did not take effect.
    Absent,
}

impl Attempt {
    /// What came instead of an answer, as far as that was ever told.
    pub(super) fn lost_answer(&self) -> Option<Problem> {
        match &self.outcome {
            Outcome::Unknown(problem) | Outcome::Unproven(problem) => Some((**problem).clone()),
            Outcome::Open | Outcome::Done | Outcome::Refused | Outcome::Absent => None,
        }
    }

    /// Whether it is not known what became of it.
    pub fn is_unsettled(&self) -> bool {
        matches!(self.outcome, Outcome::Open | Outcome::Unknown(_) | Outcome::Unproven(_))
    }
}
