//! The private links of this registrar.

use crate::links::Question;
use crate::logicboxes::action::ActionId;
use crate::logicboxes::domain::OrderId;
use crate::logicboxes::irtp::{self, Side};
use crate::logicboxes::raa;
use crate::mail::Rel;
use crate::world::World;
use serde::{Deserialize, Serialize};

/// What a link answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
pub(crate) enum LinkTarget {
    /// One side of a change of registrant.
    Irtp { change: ActionId, side: Side },
    /// Whether the registrant's mail address works.
    Address { order: OrderId, email: String },
}

/// What the link asks, in words; `None` if what it asked about is gone.
pub(crate) fn question(world: &World, target: &LinkTarget) -> Option<Question> {
    match target {
        LinkTarget::Irtp { change, side } => irtp::question(world, *change, *side),
        LinkTarget::Address { order, email } => raa::question(world, *order, email),
    }
}

/// Answers an open link.
pub(crate) fn answer(world: &mut World, target: &LinkTarget, rel: Rel) {
    match target {
        LinkTarget::Irtp { change, side } => irtp::answer(world, *change, *side, rel),
        LinkTarget::Address { email, .. } => raa::answer(world, email),
    }
}
