//! The owner change that a journal adds up to.

use crate::owner_change::{
    Answer, Attempt, Consent, ConsentKind, Draft, Entry, Event, HistoryItem, LeftBehind, OnUnknown, Outcome,
    OwnerChangeId, Party, PartyRole, PaymentChoice, PlannedStep, Quote, ReferencePatch, References, State,
    StepPhase, Terms,
};
use crate::problem::Problem;
use crate::{ConnectionId, ContactId, DomainName, Field, Fields, Money, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An owner as they stood when the change was started.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerSnapshot {
    /// The contact's number at the registrar.
    pub contact: Option<ContactId>,
    /// Its values.
    pub fields: Fields,
}

/// What the person agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The highest price.
    pub ceiling: Money,
    /// How it is paid.
    pub payment: PaymentChoice,
    /// The declarations made.
    pub consents: BTreeMap<ConsentKind, Consent>,
    /// Who agreed.
    pub by: String,
}

/// A journal that came back from a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restored {
    /// When it was found to have come back.
    pub at: Timestamp,
    /// When the last line was written that was kept: what is lost came after it.
    pub since: Timestamp,
    /// Attempts from this number on were made after it came back.
    pub next_attempt: u32,
}

/// An owner change, as its journal adds up to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerChange {
    /// Its name.
    pub id: OwnerChangeId,
    /// The number of the last line of its journal; the version for `If-Match`.
    pub version: u64,
    /// Where the domain is held.
    pub connection: ConnectionId,
    /// Which domain.
    pub domain: DomainName,
    /// Who started it.
    pub by: String,
    /// When it was started.
    pub started_at: Timestamp,
    /// When the last line was written.
    pub updated_at: Timestamp,
    /// Where it stands.
    pub state: State,
    /// What the person has filled in.
    pub draft: Draft,
    /// What the registrar is to hold of the gaining owner, once the draft was found to fit the rules.
    pub checked: Option<Fields>,
    /// Who owned the domain when it was started.
    pub losing: OwnerSnapshot,
    /// What held when it was started.
    pub terms: Terms,
    /// The registrar's names for its things.
    pub references: References,
    /// What stood among them once and does so no longer, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_behind: Vec<LeftBehind>,
    /// Every call with an effect, in order.
    pub attempts: Vec<Attempt>,
    /// What the last dry run said.
    pub quote: Option<Quote>,
    /// What the person agreed to.
    pub agreement: Option<Agreement>,
    /// The two owners.
    pub parties: Vec<Party>,
    /// What stands in the way, or why it ended.
    pub problem: Option<Problem>,
    /// When it took effect.
    pub applied_at: Option<Timestamp>,
    /// Whether that is when it was seen to have: the registrar does not tell when it did.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub applied_seen: bool,
    /// When the transfer lock that followed ends.
    pub lock_until: Option<Timestamp>,
    /// The contact that owned the domain when it took effect.
    pub new_owner: Option<ContactId>,
    /// When the mails were last sent again.
    pub resent_at: Option<Timestamp>,
    /// Whether a person left it while owners may still answer, which the registrar does not tell.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
    /// That the journal came back from a backup.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restored: Option<Restored>,
    /// The states it has passed, each with the time it was reached.
    pub history: Vec<HistoryItem>,
}

impl OwnerChange {
    /// The owner change of a journal; nothing when it does not begin with [`Event::Started`].
    pub fn replay<'a>(id: OwnerChangeId, journal: impl IntoIterator<Item = &'a Entry>) -> Option<Self> {
        let mut entries = journal.into_iter();
        let mut change = Self::started(id, entries.next()?)?;
        for entry in entries {
            change.apply(entry);
        }
        Some(change)
    }

    /// The owner change after its first line; nothing when that is not [`Event::Started`].
    pub fn started(id: OwnerChangeId, first: &Entry) -> Option<Self> {
        let Event::Started { connection, domain, by, losing, terms } = &first.event else {
            return None;
        };
        let party = |role, fields: &Fields| Party {
            role,
            name: fields.display_name(),
            address: fields.get(&Field::EMAIL).unwrap_or_default().to_owned(),
            answer: Answer::NotYetAsked,
            until: None,
        };
        Some(Self {
            id,
            version: first.sequence,
            connection: connection.clone(),
            domain: domain.clone(),
            by: by.clone(),
            started_at: first.at,
            updated_at: first.at,
            state: State::Draft,
            draft: Draft::default(),
            parties: vec![
                party(PartyRole::Losing, &losing.fields),
                party(PartyRole::Gaining, &Fields::new()),
            ],
            checked: None,
            losing: losing.clone(),
            terms: (**terms).clone(),
            references: References::default(),
            left_behind: Vec::new(),
            attempts: Vec::new(),
            quote: None,
            agreement: None,
            problem: None,
            applied_at: None,
            applied_seen: false,
            lock_until: None,
            new_owner: None,
            resent_at: None,
            left: false,
            restored: None,
            history: vec![HistoryItem { at: first.at, state: State::Draft }],
        })
    }

    /// Takes in the next line of the journal.
    pub fn apply(&mut self, entry: &Entry) {
        self.version = entry.sequence;
        self.updated_at = entry.at;
        super::machine::apply(self, entry);
        if self.history.last().map(|item| item.state) != Some(self.state) {
            self.history.push(HistoryItem { at: entry.at, state: self.state });
        }
    }

    /// The attempt whose outcome is not known, if there is one: nothing else is called before it is settled.
    pub fn unsettled(&self) -> Option<&Attempt> {
        self.attempts.last().filter(|attempt| attempt.is_unsettled())
    }

    /// Whether it was given up while nobody knew whether a call had taken effect, or left while nobody tells what the
    /// owners answer: it has ended here, and may still happen.
    pub fn is_given_up(&self) -> bool {
        self.state == State::Failed && (self.left || self.unsettled().is_some())
    }

    /// Whether it was put away before anybody agreed to anything.
    pub fn is_put_away(&self) -> bool {
        self.state == State::Cancelled && self.agreement.is_none()
    }

    /// Whether an order stands at the registrar, which goes on by itself when it is paid.
    pub fn is_ordered(&self) -> bool {
        self.references.get("order").is_some()
    }

    /// Whether a call that binds has taken effect.
    pub fn has_committed(&self) -> bool {
        self.attempts.iter().any(|it| it.phase == StepPhase::Commit && it.outcome == Outcome::Done)
    }

    /// The number of the next attempt.
    pub fn next_attempt(&self) -> u32 {
        self.attempts.last().map_or(1, |attempt| attempt.number + 1)
    }

    /// Whether a call may have been made in a line that is lost with an older state of the database: it has to be
    /// looked for before it is made.
    pub fn may_be_lost(&self, step: &PlannedStep) -> bool {
        let looked = |restored: Restored| {
            let mut since = self.attempts.iter().filter(|it| it.number >= restored.next_attempt);
            since.any(|attempt| attempt.step == step.name)
        };
        step.on_unknown == OnUnknown::Look && self.restored.is_some_and(|restored| !looked(restored))
    }

    /// What the registrar is to hold of the gaining owner: the checked values, or the draft before the check.
    pub fn gaining_fields(&self) -> &Fields {
        self.checked.as_ref().unwrap_or(&self.draft.fields)
    }

    /// Takes in what the registrar calls its things now.
    pub(super) fn name(&mut self, patch: &ReferencePatch) {
        let lost = self.references.lost_by(patch);
        self.references.apply(patch);
        self.left_behind.extend(lost);
        // What is used again is not left.
        let names = &self.references;
        self.left_behind.retain(|left| names.get(&left.kind) != Some(left.name.as_str()));
    }

    /// One of the two owners.
    pub fn party(&self, role: PartyRole) -> Option<&Party> {
        self.parties.iter().find(|party| party.role == role)
    }

    pub(super) fn attempt_mut(&mut self, number: u32) -> Option<&mut Attempt> {
        self.attempts.iter_mut().find(|attempt| attempt.number == number)
    }

    pub(super) fn settle(&mut self, number: u32, outcome: Outcome) -> Option<&Attempt> {
        let attempt = self.attempt_mut(number)?;
        attempt.outcome = outcome;
        Some(attempt)
    }
}
