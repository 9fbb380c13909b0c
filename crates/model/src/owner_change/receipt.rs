//! The receipt of an owner change: what was agreed to, by whom, and what became of it.

use crate::connection::RegistrarKind;
use crate::owner_change::{
    Agent, Answer, Consent, ConsentKind, Entry, Event, Outcome, OwnerChange, OwnerChangeId, PartyRole,
    PaymentChoice, Quote, References, State,
};
use crate::{ConnectionId, ContactId, DomainName, Field, Fields, Language, Money, Timestamp};
use serde::{Deserialize, Serialize};

/// One field of the owner, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// What the owner of today had there; missing for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// What the new owner has there; missing for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Whether the two differ.
    pub changed: bool,
}

/// A declaration that was made, with the text that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Declaration {
    /// Which one.
    pub kind: ConsentKind,
    /// The version of its text.
    pub version: String,
    /// The language it was read in; missing where whoever declared did not say, and then the text is the English one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// When it was made, by the registrar's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// The heading above it; missing, as the other texts, where this version of the program does not hold them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What stood before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The sentence that was agreed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
}

/// One of the two owners, and when they answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartyRecord {
    /// Which one.
    pub role: PartyRole,
    /// The name.
    pub name: String,
    /// The address the question went to: recognisable, not readable.
    pub address_masked: String,
    /// What was answered.
    pub answer: Answer,
    /// When the answer was first seen at the registrar, which tells no time of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub answered_at: Option<Timestamp>,
    /// Until when an answer counted; missing when nobody told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub until: Option<Timestamp>,
}

/// What became of a call with an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CallOutcome {
    /// It took effect.
    Done,
    /// The registrar refused it.
    Refused,
    /// It proved not to have taken effect.
    Absent,
    /// Nobody knows.
    Unknown,
}

/// One call with an effect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CallRecord {
    /// Which call, in the words of the registrar client.
    pub step: String,
    /// When it was written down, right before it was made.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// What became of it.
    pub outcome: CallOutcome,
    /// The registrar's own reference for the call (its query number), where it gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// The receipt of an owner change. It is made anew from the journal with each reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// The owner change.
    pub id: OwnerChangeId,
    /// Its version: how far it was when the receipt was made.
    pub version: u64,
    /// When the receipt was made, by the registrar's clock.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub issued_at: Timestamp,
    /// Where the domain is held.
    pub connection: ConnectionId,
    /// Which system that is.
    pub registrar: RegistrarKind,
    /// Which domain.
    pub domain: DomainName,
    /// Where it stands.
    pub state: State,
    /// Given up while nobody knew whether the registrar had received it: nobody follows it any more, and it may still
    /// happen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given_up: bool,
    /// When it was started.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub started_at: Timestamp,
    /// When it was agreed to, the last time.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub submitted_at: Timestamp,
    /// Who agreed: the signed-in person's name.
    pub submitted_by: String,
    /// When it last moved.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub updated_at: Timestamp,
    /// When it took effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub applied_at: Option<Timestamp>,
    /// Whether that is when it was seen, because the registrar does not tell when it took effect.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub applied_seen: bool,
    /// When the transfer lock that followed ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub lock_until: Option<Timestamp>,
    /// The owner, field by field: what was and what is to be.
    pub difference: Vec<FieldChange>,
    /// The declarations that were made.
    pub consents: Vec<Declaration>,
    /// The highest price that was agreed to.
    pub price_ceiling: Money,
    /// What the registrar said it costs, the last time it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
    /// Whether the registrar tells nowhere if it costs anything: the price and the ceiling are then no statement of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub price_not_told: bool,
    /// How it is paid; missing where nothing is ordered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentChoice>,
    /// For whom whoever agreed acts as designated agent.
    pub agent: Agent,
    /// The two owners.
    pub parties: Vec<PartyRecord>,
    /// The registrar's names for its things: order, task …
    pub references: References,
    /// The contact that owned the domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub losing_contact: Option<ContactId>,
    /// The contact that owns it, once that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gaining_contact: Option<ContactId>,
    /// Every call with an effect, in order.
    pub calls: Vec<CallRecord>,
    /// Where the terms of the change are written.
    pub source: String,
    /// A link to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
}

/// Everything that either owner has, field by field, in the order of a form; what only the registrar has a name for
/// comes last.
pub fn difference(old: &Fields, new: &Fields) -> Vec<FieldChange> {
    let mut fields: Vec<&Field> = old.iter().chain(new.iter()).map(|(field, _)| field).collect();
    let place = |field: &Field| Field::KNOWN.iter().position(|known| known == field).unwrap_or(usize::MAX);
    fields.sort_by_key(|field| (place(field), field.path()));
    fields.dedup();
    let value = |fields: &Fields, field: &Field| {
        let value = fields.get(field).map(str::trim).filter(|value| !value.is_empty());
        value.map(str::to_owned)
    };
    let change = |field: &&Field| {
        let (old, new) = (value(old, field), value(new, field));
        let is_there = old.is_some() || new.is_some();
        is_there.then(|| FieldChange { field: (*field).clone(), changed: old != new, old, new })
    };
    fields.iter().filter_map(change).collect()
}

/// When something that a receipt names was first written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    /// When it was agreed to, the last time.
    pub submitted_at: Option<Timestamp>,
    answered: Vec<(PartyRole, Timestamp)>,
    calls: Vec<(u32, String)>,
    /// Declarations made to answer in an owner's place.
    pub stood_in: Vec<Consent>,
}

impl Moments {
    /// Reads a journal.
    pub fn of<'a>(id: &OwnerChangeId, journal: impl IntoIterator<Item = &'a Entry>) -> Self {
        let (mut moments, mut change) = (Self::default(), None::<OwnerChange>);
        for entry in journal {
            match &mut change {
                None => change = OwnerChange::started(id.clone(), entry),
                Some(change) => change.apply(entry),
            }
            let Some(change) = &change else { break };
            moments.take(change, entry);
        }
        moments
    }

    fn take(&mut self, change: &OwnerChange, entry: &Entry) {
        match &entry.event {
            Event::Submitted { .. } => self.submitted_at = Some(entry.at),
            Event::AnsweredFor { consent, .. } => self.stood_in.push(consent.clone()),
            Event::Refused { attempt, problem, .. } | Event::Lost { attempt, problem } => {
                self.calls.extend(problem.reference.clone().map(|reference| (*attempt, reference)));
            }
            _ => {}
        }
        for party in &change.parties {
            let has_answered = matches!(party.answer, Answer::Accepted | Answer::Refused);
            if has_answered && self.answered_at(party.role).is_none() {
                self.answered.push((party.role, entry.at));
            }
        }
    }

    /// When an owner's answer was first seen.
    pub fn answered_at(&self, role: PartyRole) -> Option<Timestamp> {
        self.answered.iter().find(|(known, _)| *known == role).map(|(_, at)| *at)
    }

    /// The calls of an owner change, each with the registrar's reference where it gave one.
    pub fn calls(&self, change: &OwnerChange) -> Vec<CallRecord> {
        let record = |attempt: &super::Attempt| CallRecord {
            step: attempt.step.to_string(),
            at: attempt.at,
            outcome: match attempt.outcome {
                Outcome::Done => CallOutcome::Done,
                Outcome::Refused => CallOutcome::Refused,
                Outcome::Absent => CallOutcome::Absent,
                Outcome::Open | Outcome::Unknown(_) | Outcome::Unproven(_) => CallOutcome::Unknown,
            },
            reference: self
                .calls
                .iter()
                .rev()
                .find(|(number, _)| *number == attempt.number)
                .map(|(_, it)| it.clone()),
        };
        change.attempts.iter().map(record).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::difference;
    use crate::Fields;

    #[test]
    fn the_difference_names_each_field_of_either_once() {
        let old = Fields::from_iter([("lastName", "Byron"), ("email", "ada@example.org"), ("zz.own", "1")]);
        let new = Fields::from_iter([("lastName", "Lovelace"), ("email", "ada@example.org"), ("vat", " ")]);
        let told: Vec<_> = difference(&old, &new)
            .into_iter()
            .map(|it| (it.field.path().to_owned(), it.old, it.new, it.changed))
            .collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            told,
            [
                ("lastName".to_owned(), some("Byron"), some("Lovelace"), true),
                ("email".to_owned(), some("ada@example.org"), some("ada@example.org"), false),
                ("zz.own".to_owned(), some("1"), None, true),
            ]
        );
    }
}
