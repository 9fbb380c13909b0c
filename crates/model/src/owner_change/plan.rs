//! The calls with an effect that an owner change needs, as its registrar plans them.

use crate::owner_change::ReferencePatch;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of a call with an effect, in the words of the registrar client: `order.checkout`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StepName(String);

impl StepName {
    /// Calling an owner change off, at every registrar.
    pub const CANCEL: &str = "owner-change.cancel";

    /// The step of this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StepName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// When a call may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepPhase {
    /// Before anybody agreed to anything: it binds nobody and can be left behind.
    Prepare,
    /// Only after the person has agreed, and only within the price they agreed to.
    Commit,
}

/// What to do when nobody knows whether a call took effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnUnknown {
    /// Look at the registrar; go on only when the first attempt is proven absent or present.
    Look,
    /// Make it again: the worst that can be left behind binds nobody and expires by itself (an empty cart).
    Repeat,
}

/// The next call with an effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedStep {
    /// Its name.
    pub name: StepName,
    /// When it may be made.
    pub phase: StepPhase,
    /// What to do when its outcome is unknown.
    pub on_unknown: OnUnknown,
    /// Whether it can cost money: the price is read again right before it.
    pub costs: bool,
    /// Changes when the call would say something else; two calls with one fingerprint are the same call.
    pub fingerprint: String,
}

/// What a look at the registrar says of an attempt whose outcome was unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// It took effect; these are the registrar's names for what it made.
    Present(ReferencePatch),
    /// It did not take effect.
    Absent,
    /// Neither can be proven.
    Unproven,
}
