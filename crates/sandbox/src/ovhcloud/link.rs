//! The private links of this registrar.

use crate::links::Question;
use crate::mail::Rel;
use crate::ovhcloud::task::{Side, TaskId, trade};
use crate::world::World;
use serde::{Deserialize, Serialize};

/// What a link answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
pub(crate) enum LinkTarget {
    /// One owner, about an owner change.
    OwnerChange { task: TaskId, side: Side },
}

/// What the link asks, in words; `None` if what it asked about is gone.
pub(crate) fn question(world: &World, target: &LinkTarget) -> Option<Question> {
    match target {
        LinkTarget::OwnerChange { task, side } => trade::question(world, *task, *side),
    }
}

/// Answers an open link.
pub(crate) fn answer(world: &mut World, target: &LinkTarget, rel: Rel) {
    match target {
        LinkTarget::OwnerChange { task, side } => trade::answer(world, *task, *side, rel),
    }
}
