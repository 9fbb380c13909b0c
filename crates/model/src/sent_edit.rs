//! Edits of contacts that were sent and of which it is not proven yet what became of them.

use crate::contact_edit::{EditOutcome, EditTerms};
use crate::owner_change::Agent;
use crate::problem::Problem;
use crate::{Field, Fields, Timestamp};
use serde::{Deserialize, Serialize};

/// An edit of a contact that was sent, kept until a read proves what became of it or a person decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SentEdit {
    /// Its name here.
    pub id: String,
    /// When it was sent.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub at: Timestamp,
    /// What people called the contact before.
    #[serde(default)]
    pub name: String,
    /// The values that were sent.
    pub fields: Fields,
    /// What the registrar held of these fields before.
    pub before: Fields,
    /// For whom the sender acted as designated agent.
    #[serde(default)]
    pub agent: Agent,
    /// What is known of it. [`EditOutcome::Applied`] is told once, by the answer that proves it.
    pub outcome: EditOutcome,
    /// What came instead of the registrar's answer, where it was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

impl SentEdit {
    /// What is known of this edit when the registrar holds `held`. `terms` say whether a change waits.
    ///
    /// A change of which the registrar said that it waits, and says so no longer, is one that is not visible.
    pub fn outcome_beside(&self, held: &Fields, terms: Option<&EditTerms>) -> EditOutcome {
        let same = |field: &Field| held.raw(field).trim() == self.fields.raw(field).trim();
        let waits_no_longer = terms.is_some_and(|terms| terms.tells_waiting && terms.pending.is_empty());
        match self.outcome {
            _ if self.fields.iter().all(|(field, _)| same(field)) => EditOutcome::Applied,
            EditOutcome::AwaitsConsent if waits_no_longer => EditOutcome::NotVisible,
            outcome => outcome,
        }
    }

    /// Whether nobody knows what became of it, so that nothing else is sent before a person has decided.
    pub fn is_in_doubt(&self) -> bool {
        self.outcome == EditOutcome::Unknown
    }
}

/// What a person decides of an edit that no read could settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum EditDecision {
    /// It took effect, or will: somebody knows, although the registrar does not show it.
    TookEffect,
    /// It did not: it may be edited again. Nothing is sent by deciding.
    DidNot,
}

/// Decides what became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecideEdit {
    /// What is decided.
    pub decision: EditDecision,
}

#[cfg(test)]
mod tests {
    use super::SentEdit;
    use crate::Timestamp;
    use crate::contact_edit::{EditOutcome, EditTerms};
    use crate::owner_change::Agent;

    fn sent(outcome: EditOutcome) -> SentEdit {
        SentEdit {
            id: "1".to_owned(),
            at: Timestamp::from_seconds(0),
            name: "Ada".to_owned(),
            fields: [("email", "new@example.org"), ("fax", "")].into_iter().collect(),
            before: [("email", "old@example.org"), ("fax", "+31.2")].into_iter().collect(),
            agent: Agent::None,
            outcome,
            problem: None,
        }
    }

    #[test]
    fn only_all_that_was_sent_proves_that_it_took_effect() {
        for outcome in [EditOutcome::Unknown, EditOutcome::NotVisible, EditOutcome::AwaitsConsent] {
            let beside =
                |held: &[(&str, &str)]| sent(outcome).outcome_beside(&held.iter().copied().collect(), None);
            assert_eq!(beside(&[("email", " new@example.org")]), EditOutcome::Applied);
            assert_eq!(beside(&[("email", "new@example.org"), ("fax", "+31.2")]), outcome);
            assert_eq!(beside(&[("email", "old@example.org")]), outcome);
        }
    }

    #[test]
    fn what_waits_no_longer_is_not_said_to_wait() {
        let held = sent(EditOutcome::AwaitsConsent).before;
        let mut terms = EditTerms { tells_waiting: true, ..EditTerms::default() };
        let told = |outcome, terms: &EditTerms| sent(outcome).outcome_beside(&held, Some(terms));
        assert_eq!(told(EditOutcome::AwaitsConsent, &terms), EditOutcome::NotVisible);
        assert_eq!(told(EditOutcome::Unknown, &terms), EditOutcome::Unknown, "absence proves nothing");
        terms.pending.push("example.info".parse().unwrap());
        assert_eq!(told(EditOutcome::AwaitsConsent, &terms), EditOutcome::AwaitsConsent);
    }
}
