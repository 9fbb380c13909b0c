//! A change of registrant under ICANN's Transfer Policy (`irtp`), as it is kept.

use crate::logicboxes::action::ActionId;
use crate::logicboxes::contact::ContactId;
use crate::logicboxes::domain::{OrderId, Roles};
use crate::mail::Rel;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// `task-status` (WWW::LogicBoxes, `IRTPDetail`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum TaskStatus {
    /// Somebody has not approved yet.
    Pending,
    /// Both have; the registry is being told.
    Approved,
    Success,
    /// The registrar has taken it back.
    Revoked,
    Expired,
    /// Somebody has refused.
    Failed,
    /// The registry has refused.
    RemoteFailure,
}

impl TaskStatus {
    /// Whether the change may still happen.
    pub(crate) const fn is_live(self) -> bool {
        matches!(self, Self::Pending | Self::Approved)
    }
}

/// One side of the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Side {
    Losing,
    Gaining,
}

impl Side {
    pub(crate) const BOTH: [Self; 2] = [Self::Losing, Self::Gaining];

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Losing => "current registrant",
            Self::Gaining => "new registrant",
        }
    }
}

/// Whose consent is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Consent {
    /// Both sides are asked by mail.
    Both,
    /// A designated agent answers for the losing side; the gaining side is asked.
    Gaining,
    /// A designated agent answers for both.
    Agent,
}

/// A person who agrees or not: as the contact stood when the change was asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Party {
    pub(crate) contact: ContactId,
    pub(crate) name: String,
    /// Absent for a person.
    pub(crate) organization: Option<String>,
    pub(crate) email: String,
    pub(crate) answer: Option<(Rel, Timestamp)>,
    /// The secret of the link in the mail; absent if a designated agent has answered.
    pub(crate) token: Option<String>,
}

impl Party {
    /// `losing-foa-status`, `gaining-foa-status`
    pub(super) const fn status(&self) -> &'static str {
        match self.answer {
            None => "PENDING",
            Some((Rel::Refuse, _)) => "DISAPPROVED",
            Some(_) => "APPROVED",
        }
    }

    pub(super) const fn has_agreed(&self) -> bool {
        matches!(self.answer, Some((Rel::Accept, _)))
    }
}

/// A change of registrant, under the number of its action.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Irtp {
    pub(crate) id: ActionId,
    pub(crate) order: OrderId,
    /// All four contacts as they will be: none of them changes before both sides have approved.
    pub(crate) wanted: Roles,
    pub(crate) losing: Party,
    pub(crate) gaining: Party,
    pub(crate) until: Timestamp,
    /// Whether the domain will be locked for 60 days.
    pub(crate) lock: bool,
    pub(crate) status: TaskStatus,
    /// Why it was revoked, or what the registry has said.
    pub(crate) message: Option<String>,
}

impl Row for Irtp {
    const KIND: &'static str = "logicboxes.irtp";
    type Key = ActionId;
    fn key(&self) -> ActionId {
        self.id
    }
}

impl Irtp {
    pub(super) const fn party(&self, side: Side) -> &Party {
        match side {
            Side::Losing => &self.losing,
            Side::Gaining => &self.gaining,
        }
    }

    pub(super) const fn party_mut(&mut self, side: Side) -> &mut Party {
        match side {
            Side::Losing => &mut self.losing,
            Side::Gaining => &mut self.gaining,
        }
    }

    pub(super) const fn is_agreed(&self) -> bool {
        self.losing.has_agreed() && self.gaining.has_agreed()
    }
}
