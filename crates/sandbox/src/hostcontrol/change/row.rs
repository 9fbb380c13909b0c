//! A change as it is kept.

use crate::hostcontrol::contact::{ContactId, Details};
use crate::hostcontrol::domain::{Assignment, DomainId};
use crate::ids::number;
use crate::mail::Rel;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// The number of a change: of the process one layer below.
    ChangeId
}

/// What is to change.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "lowercase")]
pub(crate) enum Wish {
    Contact { contact: ContactId, details: Details },
    Domain { domain: DomainId, contacts: Vec<Assignment> },
}

/// Which of the two owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Side {
    Old,
    New,
}

impl Side {
    pub(super) const BOTH: [Self; 2] = [Self::Old, Self::New];

    /// In the words of mails.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Old => "current owner",
            Self::New => "future owner",
        }
    }
}

/// One of the owners, as they were when the change was asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Party {
    pub(crate) name: String,
    pub(crate) email: String,
    /// Name, organisation and address in one line.
    pub(crate) line: String,
    /// Whether they must agree; if not, somebody agrees for them, or nobody needs to.
    pub(crate) asked: bool,
    pub(crate) answer: Option<(Rel, Timestamp)>,
}

/// Both owners.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Parties {
    pub(crate) old: Party,
    pub(crate) new: Party,
    /// The old owner does not want the lock that follows.
    pub(crate) opted_out: bool,
}

impl Parties {
    pub(super) const fn party(&self, side: Side) -> &Party {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    pub(super) const fn party_mut(&mut self, side: Side) -> &mut Party {
        match side {
            Side::Old => &mut self.old,
            Side::New => &mut self.new,
        }
    }

    /// The sides that must still answer.
    pub(super) fn missing(&self) -> Vec<Side> {
        let waits = |side: &Side| self.party(*side).asked && self.party(*side).answer.is_none();
        Side::BOTH.into_iter().filter(waits).collect()
    }
}

/// How far a change is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// For an answer.
    Waiting,
    /// Everybody has agreed; the registry is being told.
    Agreed,
    Done,
    /// It came to nothing, for this reason.
    Ended(String),
}

/// A change.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Change {
    pub(crate) id: ChangeId,
    pub(crate) wish: Wish,
    /// The brand in whose name mails are sent.
    pub(crate) brand: String,
    /// The generic domains whose owner changes.
    pub(crate) domains: Vec<DomainId>,
    pub(crate) names: Vec<String>,
    /// Present if it changes the owner of a generic domain.
    pub(crate) parties: Option<Parties>,
    pub(crate) until: Timestamp,
    pub(crate) state: State,
}

impl Row for Change {
    const KIND: &'static str = "hostcontrol.change";
    type Key = ChangeId;
    fn key(&self) -> ChangeId {
        self.id
    }
}

impl Change {
    /// Whether it can still come to something.
    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.state, State::Waiting | State::Agreed)
    }

    /// Whether `contact` is what it changes, or one of those it brings.
    pub(crate) fn concerns(&self, contact: ContactId) -> bool {
        match &self.wish {
            Wish::Contact { contact: changed, .. } => *changed == contact,
            Wish::Domain { contacts, .. } => contacts.iter().any(|known| known.contact == contact),
        }
    }

    /// The domains in words.
    pub(super) fn domains_in_words(&self) -> String {
        self.names.join(", ")
    }
}
