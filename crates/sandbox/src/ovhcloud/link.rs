//! The private links of this registrar.

use crate::links::Question;
use crate::mail::Rel;
use crate::ovhcloud::account::{EmailChangeId, Nichandle, email_change};
use crate::ovhcloud::contact_change::{self, ContactChangeId};
use crate::ovhcloud::task::{Side, TaskId, trade};
use crate::world::World;
use serde::{Deserialize, Serialize};

/// What a link answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "asks", rename_all = "snake_case")]
pub(crate) enum LinkTarget {
    /// One owner, about an owner change.
    Owner { task: TaskId, side: Side },
    /// One account, about its role in a domain.
    Contacts { task: ContactChangeId, account: Nichandle },
    /// The new mail address of an account.
    Email { task: EmailChangeId },
}

/// What the link asks, in words; `None` if what it asked about is gone.
pub(crate) fn question(world: &World, target: &LinkTarget) -> Option<Question> {
    match target {
        LinkTarget::Owner { task, side } => trade::question(world, *task, *side),
        LinkTarget::Contacts { task, account } => contact_change::question(world, *task, account),
        LinkTarget::Email { task } => email_change::question(world, *task),
    }
}

/// Answers an open link.
pub(crate) fn answer(world: &mut World, target: &LinkTarget, rel: Rel) {
    match target {
        LinkTarget::Owner { task, side } => trade::answer(world, *task, *side, rel),
        LinkTarget::Contacts { task, account } => contact_change::answer(world, *task, account, rel),
        LinkTarget::Email { task } => email_change::answer(world, *task, rel),
    }
}
