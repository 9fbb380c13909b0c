//! How far it is.

use super::{key, pending_action};
use crate::error::CallError;
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::domains::has_sixty_day_lock;
use crate::logicboxes::terms::LOCK_DAYS;
use crate::logicboxes::wire::{any, time};
use registrant_model::owner_change::{Answer, Observation, OwnerChange, PartyRole, Phase, ReferencePatch};
use registrant_model::problem::{Code, Problem};
use serde_json::Value;

impl LogicBoxes {
    pub(super) async fn observe_change(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        let details = self.domain_details(&change.domain).await?;
        if any(&details, "registrantcontactid").as_deref() == change.references.get(key::CONTACT) {
            return Ok(self.applied(change, &details));
        }
        let irtp = match details.get("irtp_status").filter(|irtp| irtp.is_object()) {
            Some(irtp) => Some(irtp.clone()),
            None if pending_action(&details).is_some() => self.verification_details(change).await?,
            None => None,
        };
        let Some(irtp) = irtp else {
            // Nothing is pending and the registrant is the old one.
            return Ok(ended(change, self.api.now()));
        };
        Ok(pending(change, &irtp))
    }

    /// `domains/irtp/verification/details`, where the domain's own details do not tell.
    async fn verification_details(&self, change: &OwnerChange) -> Result<Option<Value>, CallError> {
        let Some(order) = change.references.get(key::ORDER) else { return Ok(None) };
        let answer = self.api.ask("domains/irtp/verification/details", &[("order-id", order)]).await?;
        // Hyphenated here, with an underscore in the domain's details; flat in some answers.
        let nested = ["irtp-status", "irtp_status"].iter().find_map(|key| answer.get(*key));
        let nested = nested.filter(|irtp| irtp.is_object()).cloned();
        Ok(nested.or_else(|| answer.get("losing-foa-status").is_some().then_some(answer)))
    }

    fn applied(&self, change: &OwnerChange, details: &Value) -> Observation {
        let at = change.applied_at.unwrap_or_else(|| self.api.now());
        let lock_until = has_sixty_day_lock(details).then(|| at.plus_days(i64::from(LOCK_DAYS)));
        let owner = any(details, "registrantcontactid").and_then(|id| id.parse().ok());
        let answer = |role| {
            if asked(change, role) { Answer::Accepted } else { Answer::NotAsked }
        };
        Observation {
            phase: Phase::Applied { at, lock_until, owner },
            losing: answer(PartyRole::Losing),
            gaining: answer(PartyRole::Gaining),
            until: None,
            references: ReferencePatch::none(),
        }
    }
}

/// Whether an owner is asked: not on country extensions, and not where a designated agent answers for them.
fn asked(change: &OwnerChange, role: PartyRole) -> bool {
    change.terms.asks(role, change.draft.agent.unwrap_or_default())
}

/// What `irtp_status` says (public clients' tests; the values are confirmed, the transitions inferred).
fn pending(change: &OwnerChange, irtp: &Value) -> Observation {
    let answer = |key: &str, role| match any(irtp, key).as_deref() {
        Some("APPROVED") => Answer::Accepted,
        Some("DISAPPROVED") => Answer::Refused,
        _ if !asked(change, role) => Answer::NotAsked,
        Some("PENDING") => Answer::Waiting,
        _ => Answer::NotTold,
    };
    let losing = answer("losing-foa-status", PartyRole::Losing);
    let gaining = answer("gaining-foa-status", PartyRole::Gaining);
    let words = any(irtp, "message");
    let refused = [losing, gaining].contains(&Answer::Refused);
    let phase = match any(irtp, "task-status").as_deref() {
        Some("APPROVED" | "SUCCESS") => Phase::Registry,
        Some("REVOKED") => Phase::Cancelled,
        Some("EXPIRED") => Phase::Expired,
        Some("FAILED") if refused => Phase::Refused,
        Some("FAILED" | "REMOTE_FAILURE") => Phase::Failed { problem: failed(words) },
        _ => Phase::Consent,
    };
    Observation { phase, losing, gaining, until: time(irtp, "expiry"), references: ReferencePatch::none() }
}

/// The end of a change that the registrar no longer tells of: what was known last tells how.
fn ended(change: &OwnerChange, now: registrant_model::Timestamp) -> Observation {
    let answer = |role| change.party(role).map_or(Answer::NotTold, |party| party.answer);
    let (losing, gaining) = (answer(PartyRole::Losing), answer(PartyRole::Gaining));
    let until = change.party(PartyRole::Losing).and_then(|party| party.until);
    let phase = if [losing, gaining].contains(&Answer::Refused) {
        Phase::Refused
    } else if until.is_some_and(|until| until <= now) {
        Phase::Expired
    } else if losing == Answer::NotYetAsked {
        // The registrar has not taken the change up yet.
        Phase::Processing
    } else {
        Phase::Cancelled
    };
    Observation { phase, losing, gaining, until, references: ReferencePatch::none() }
}

fn failed(words: Option<String>) -> Box<Problem> {
    let mut problem = Problem::new(409, Code::RegistrarRefused, "The registry did not carry the change out");
    problem.registrar_message = words;
    Box::new(problem)
}
