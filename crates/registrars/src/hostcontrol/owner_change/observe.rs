//! How far it is, as far as that is told: the domain is read back.

use super::{asks_anybody, key, plan};
use crate::error::CallError;
use crate::hostcontrol::HostControl;
use crate::hostcontrol::domains::has_irtp_lock;
use crate::hostcontrol::terms::{lock_end, policy};
use crate::hostcontrol::wire::WireDomain;
use crate::sightings::{Absence, absent, present};
use registrant_model::Timestamp;
use registrant_model::owner_change::{Answer, Observation, OwnerChange, PartyRole, Phase, ReferencePatch};
use registrant_model::problem::{Code, Problem, Reason};

impl HostControl {
    pub(super) async fn observe_change(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        let domain = self.named(&change.domain).await?;
        let now = self.api.now();
        let (id, handle) = (change.references.get(key::CONTACT), change.references.get(key::HANDLE));
        let stands = domain.registrant().is_some_and(|holder| holder.is(id.unwrap_or_default(), handle));
        let (phase, references) = if stands {
            (applied(change, &domain, now), present(change, ReferencePatch::none()))
        } else if domain.has_status("PENDING_UPDATE") == Some(true) {
            let waits = ReferencePatch::none().set(key::SEEN_WAITING, "true").set(key::SHOWN_WAITING, "true");
            (Phase::Consent, present(change, waits))
        } else {
            not_visible(change, &domain, now)
        };
        let is_applied = matches!(phase, Phase::Applied { .. });
        let answer = |role| answer(change, role, is_applied);
        Ok(Observation {
            phase,
            losing: answer(PartyRole::Losing),
            gaining: answer(PartyRole::Gaining),
            until: None,
            references,
        })
    }
}

fn applied(change: &OwnerChange, domain: &WireDomain, now: Timestamp) -> Phase {
    let at = change.applied_at.unwrap_or(now);
    let lock_until = lock_end(&change.domain, at).filter(|_| has_irtp_lock(domain) == Some(true));
    let owner = change.references.get(key::CONTACT).and_then(|id| id.parse().ok());
    // Nothing tells when it took effect.
    Phase::Applied { at, seen: true, lock_until, owner }
}

/// The old registrant stands, and nothing shows that a change waits.
fn not_visible(change: &OwnerChange, domain: &WireDomain, now: Timestamp) -> (Phase, ReferencePatch) {
    let was_seen = change.references.get(key::SEEN_WAITING).is_some();
    if was_seen && domain.statuses().is_some() {
        // It waited before and does not any more: somebody said no, or nobody answered. Nothing tells which.
        return match absent(change, now) {
            Absence::Believed => (Phase::Failed { problem: Box::new(ended()) }, ReferencePatch::none()),
            Absence::Noted(references) => (Phase::Processing, references),
        };
    }
    (not_told(change, now), ReferencePatch::none())
}

/// Nothing tells whether it waits at all.
fn not_told(change: &OwnerChange, now: Timestamp) -> Phase {
    if !asks_anybody(change) {
        return Phase::Processing;
    }
    let sent = change.attempts.iter().rev().find(|attempt| attempt.step.as_str() == plan::UPDATE);
    let ends = sent.and_then(|attempt| {
        let longest = |extension| policy(extension, attempt.at).longest_answer_days;
        let days = longest(change.domain.extension()).or_else(|| longest(""))?;
        Some(attempt.at.plus_days(i64::from(days)))
    });
    if ends.is_some_and(|end| end < now) {
        // No registrar may wait longer.
        return Phase::Expired;
    }
    Phase::Consent
}

fn ended() -> Problem {
    let title = "The change waits no longer and the owner is the same; the registrar does not tell why";
    Problem { reason: Some(Reason::EndedUnexplained), ..Problem::new(409, Code::RegistrarRefused, title) }
}

/// Nothing tells who was asked or has answered. Where nobody acts for an owner, what was applied was agreed to.
fn answer(change: &OwnerChange, role: PartyRole, is_applied: bool) -> Answer {
    let agent = change.draft.agent.unwrap_or_default();
    let asked = match role {
        PartyRole::Losing => change.terms.asks_losing,
        PartyRole::Gaining => change.terms.asks_gaining,
    };
    match (asked, is_applied && agent.leaves_to(role)) {
        (false, _) => Answer::NotAsked,
        (true, true) => Answer::Accepted,
        (true, false) => Answer::NotTold,
    }
}
