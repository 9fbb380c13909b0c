//! The private links of this registrar.

use super::change::{self, ChangeId, Side};
use super::validation::{self, RequestId};
use crate::links::Question;
use crate::mail::Rel;
use crate::world::World;
use serde::{Deserialize, Serialize};

/// What a link answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
pub(crate) enum LinkTarget {
    /// One owner, about a change of owner.
    Owner { change: ChangeId, side: Side },
    /// The person behind a contact, whether its details are right.
    Validation { request: RequestId },
}

/// What the link asks, in words; `None` if what it asked about is gone.
pub(crate) fn question(world: &World, target: &LinkTarget) -> Option<Question> {
    match target {
        LinkTarget::Owner { change, side } => change::question(world, *change, *side),
        LinkTarget::Validation { request } => validation::question(world, *request),
    }
}

/// Answers an open link; `opted_out` says that the choice it offers was taken.
pub(crate) fn answer(world: &mut World, target: &LinkTarget, rel: Rel, opted_out: bool) {
    match target {
        LinkTarget::Owner { change, side } => change::answer(world, *change, *side, rel, opted_out),
        LinkTarget::Validation { request } => validation::answer(world, *request),
    }
}
