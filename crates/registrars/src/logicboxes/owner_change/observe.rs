//! How far it is.

use super::key;
use crate::error::CallError;
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::domains::has_sixty_day_lock;
use crate::logicboxes::irtp::{Irtp, Status};
use crate::logicboxes::tasks::Action;
use crate::logicboxes::terms::lock_end;
use crate::logicboxes::wire::any;
use crate::sightings::{Absence, absent, present};
use registrant_model::owner_change::{Answer, Observation, OwnerChange, PartyRole, Phase, ReferencePatch};
use registrant_model::problem::{Code, Problem, Reason};
use registrant_model::{ContactId, Timestamp};
use serde_json::Value;

impl LogicBoxes {
    pub(super) async fn observe_change(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let contact = change.references.get(key::CONTACT);
        if contact.is_some() && any(&details, "registrantcontactid").as_deref() == contact {
            return self.applied(change, &details).await;
        }
        let told = self.irtp(&details).await?;
        // A domain may still tell of an earlier change to another contact.
        let ours = told
            .filter(|irtp| irtp.contact.is_none() || irtp.contact.as_ref().map(ContactId::as_str) == contact);
        match ours.map(|irtp| followed(change, &irtp)) {
            Some(mut seen) if !is_end(&seen.phase) => {
                seen.references = present(change, seen.references);
                Ok(seen)
            }
            told => self.ended(change, told).await,
        }
    }

    async fn applied(&self, change: &OwnerChange, details: &Value) -> Result<Observation, CallError> {
        let completed = match (change.applied_at, change.references.get(key::TASK)) {
            (None, Some(task)) => self.action(task).await?.and_then(|action| action.completed),
            (at, _) => at,
        };
        let (at, seen) = completed.map_or_else(|| (self.api.now(), true), |at| (at, change.applied_seen));
        let lock_until = lock_end(&change.domain, at).filter(|_| has_sixty_day_lock(details));
        let owner = any(details, "registrantcontactid").and_then(|id| id.parse().ok());
        let at_once = change.references.get(key::AT_ONCE).is_some();
        let answer = |role| {
            let agreed = was_asked(change, role) || (asked(change, role) && !at_once);
            if agreed { Answer::Accepted } else { Answer::NotAsked }
        };
        Ok(Observation {
            phase: Phase::Applied { at, seen, lock_until, owner },
            losing: answer(PartyRole::Losing),
            gaining: answer(PartyRole::Gaining),
            until: None,
            references: ReferencePatch::none(),
        })
    }

    /// The change is over, as is told, or nothing tells of it and the registrant is the old one: then its action says
    /// when it ended, and what was known last says how.
    async fn ended(&self, change: &OwnerChange, told: Option<Observation>) -> Result<Observation, CallError> {
        let action = match change.references.get(key::TASK) {
            Some(task) => self.action(task).await?,
            None => None,
        };
        let now = self.api.now();
        let known = |role| change.party(role).map_or(Answer::NotTold, |party| party.answer);
        let (losing, gaining) = (known(PartyRole::Losing), known(PartyRole::Gaining));
        let until = change.party(PartyRole::Losing).and_then(|party| party.until);
        let seen = |phase, references| Observation { phase, losing, gaining, until, references };
        // An action that came to nothing proves the end. Without it the answers may be older than the change, and tell
        // of an earlier one or of none.
        match &action {
            Some(action) if action.is_over() && !action.has_succeeded() => {}
            Some(action) if !action.is_over() && told.is_none() => {
                return Ok(seen(Phase::Processing, present(change, ReferencePatch::none())));
            }
            _ => match absent(change, now) {
                Absence::Noted(references) => return Ok(seen(Phase::Processing, references)),
                Absence::Believed => {}
            },
        }
        let end = || seen(end_of(action.as_ref(), [losing, gaining], until, now), ReferencePatch::none());
        Ok(told.unwrap_or_else(end))
    }
}

/// Whether nothing follows.
fn is_end(phase: &Phase) -> bool {
    matches!(phase, Phase::Refused | Phase::Expired | Phase::Cancelled | Phase::Failed { .. })
}

fn end_of(action: Option<&Action>, answers: [Answer; 2], until: Option<Timestamp>, now: Timestamp) -> Phase {
    let ended = match action {
        Some(action) if action.has_succeeded() => return Phase::Failed { problem: Box::new(undone()) },
        Some(action) => action.completed.unwrap_or(now),
        None => now,
    };
    if answers.contains(&Answer::Refused) {
        Phase::Refused
    } else if until.is_some_and(|until| until <= ended) {
        Phase::Expired
    } else if action.is_some_and(Action::has_failed) {
        // Refused by an owner or by the registry: the registrar's words are all there is.
        Phase::Failed { problem: failed(action.and_then(|action| action.remark.clone())) }
    } else {
        Phase::Cancelled
    }
}

fn undone() -> Problem {
    let title = "The registrar says that the change was carried out, and the owner is another one";
    Problem { reason: Some(Reason::OwnerIsAnother), ..Problem::new(409, Code::RegistrarRefused, title) }
}

/// Whether an owner is asked: not on country extensions, and not where a designated agent answers for them.
fn asked(change: &OwnerChange, role: PartyRole) -> bool {
    change.terms.asks(role, change.draft.agent.unwrap_or_default())
}

/// Whether an owner was seen to be asked, whatever the terms say.
fn was_asked(change: &OwnerChange, role: PartyRole) -> bool {
    let known = change.party(role).map(|party| party.answer);
    matches!(known, Some(Answer::Waiting | Answer::Accepted))
}

/// What the registrar tells of a change of registrant. Whom it asks, it tells better than any terms.
fn followed(change: &OwnerChange, irtp: &Irtp) -> Observation {
    let answer = |told: Option<Answer>, role| match told {
        // A designated agent has answered in their place.
        Some(Answer::Accepted) if !asked(change, role) && !was_asked(change, role) => Answer::NotAsked,
        Some(answer) => answer,
        None if asked(change, role) => Answer::NotTold,
        None => Answer::NotAsked,
    };
    let losing = answer(irtp.losing, PartyRole::Losing);
    let gaining = answer(irtp.gaining, PartyRole::Gaining);
    let refused = [losing, gaining].contains(&Answer::Refused);
    let phase = match irtp.status {
        Status::Pending => Phase::Consent,
        Status::Approved | Status::Success => Phase::Registry,
        Status::Revoked => Phase::Cancelled,
        Status::Expired => Phase::Expired,
        Status::Failed if refused => Phase::Refused,
        Status::Failed | Status::RemoteFailure => Phase::Failed { problem: failed(irtp.message.clone()) },
    };
    Observation { phase, losing, gaining, until: irtp.until, references: ReferencePatch::none() }
}

fn failed(words: Option<String>) -> Box<Problem> {
    let mut problem = Problem::new(409, Code::RegistrarRefused, "The registry did not carry the change out");
    problem.registrar_message = words;
    Box::new(problem)
}
