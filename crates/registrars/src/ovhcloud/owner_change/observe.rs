//! How far it is.

use super::key;
use super::look::absent_as_none;
use super::perform::reference;
use crate::error::{CallError, Effect, ErrorKind};
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::terms::lock_end;
use crate::ovhcloud::wire::task::{Remark, WireTask};
use registrant_model::domain::LockState;
use registrant_model::owner_change::{
    Agent, Answer, Observation, OwnerChange, PartyRole, Phase, ReferencePatch,
};
use registrant_model::problem::{Code, Problem};

impl OvhCloud {
    pub(super) async fn observe_change(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        let mut seen = self.see(change).await?;
        for (role, answer) in [(PartyRole::Losing, &mut seen.losing), (PartyRole::Gaining, &mut seen.gaining)]
        {
            if *answer == Answer::NotYetAsked && !change.terms.asks(role, Agent::None) {
                *answer = Answer::NotAsked;
            }
        }
        Ok(seen)
    }

    async fn see(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        let order = reference(change, key::ORDER)?;
        let Some(status) = absent_as_none(self.order_status(order).await)? else {
            return self.without_order(order).await;
        };
        match status.as_str() {
            "notPaid" => return Ok(without_task(Phase::Payment)),
            "cancelled" | "cancelling" => return Ok(without_task(Phase::Cancelled)),
            "documentsRequested" => {
                return Ok(without_task(Phase::Correction {
                    problem: super::correct::documents_requested(),
                }));
            }
            _ => {}
        }
        let mut seen = match self.task_of(change).await? {
            Some(task) => self.observe_task(change, &task).await?,
            None => without_task(Phase::Processing),
        };
        if change.references.get(key::PAYMENT).is_none() {
            seen.references = seen.references.set(key::PAID, "true");
        }
        Ok(seen)
    }

    /// An order that the registrar neither finds nor lists is gone for good; one that it lists is only not found now.
    async fn without_order(&self, order: &str) -> Result<Observation, CallError> {
        let ids: Vec<i64> = self.api.get(&["me", "order"], &[]).await?;
        if ids.iter().any(|id| id.to_string() == order) {
            let message = "an order that is listed is not found";
            return Err(CallError::new(ErrorKind::Unavailable, Effect::None, message));
        }
        let mut problem = Problem::new(404, Code::NotFound, "The registrar does not know the order any more");
        problem.reference = Some(order.to_owned());
        Ok(without_task(Phase::Failed { problem: Box::new(problem) }))
    }

    /// The task of this change: the one written down, or the first that was made after the order.
    async fn task_of(&self, change: &OwnerChange) -> Result<Option<WireTask>, CallError> {
        let trades = self.trades(&change.domain).await?;
        let known = change.references.get(key::TASK);
        let ordered = change.attempts.iter().rev().find(|it| it.step.as_str() == super::plan::CHECKOUT);
        let since = ordered.map_or(change.started_at, |attempt| attempt.at).plus_seconds(-1);
        Ok(trades.into_iter().find(|task| match known {
            Some(known) => task.id.to_string() == known,
            None => task.creation_date >= since,
        }))
    }

    async fn observe_task(&self, change: &OwnerChange, task: &WireTask) -> Result<Observation, CallError> {
        let remark = answers(change, task);
        let days = change.terms.consent_days;
        let until = days.map(|days| task.creation_date.plus_days(i64::from(days)));
        let is_settled = |answer| matches!(answer, Answer::Accepted | Answer::NotAsked);
        let both = is_settled(remark.losing) && is_settled(remark.gaining);
        let phase = match task.status.as_str() {
            "done" => self.applied(change, task).await?,
            "cancelled" if [remark.losing, remark.gaining].contains(&Answer::Refused) => Phase::Refused,
            "cancelled" if remark.expired => Phase::Expired,
            // Without a remark the time tells: what ends at the deadline was not answered.
            "cancelled"
                if task
                    .done_date
                    .or(task.last_update)
                    .zip(until)
                    .is_some_and(|(end, until)| end >= until) =>
            {
                Phase::Expired
            }
            "cancelled" => Phase::Cancelled,
            "error" | "problem" => Phase::Correction { problem: self.task_problem(task).await? },
            _ if both => Phase::Registry,
            _ => Phase::Consent,
        };
        let mut references = ReferencePatch::none()
            .set(key::TASK, task.id.to_string())
            .set(key::TASK_CANCELLABLE, task.can_cancel.to_string());
        references = match &phase {
            Phase::Correction { problem } if !problem.fields.is_empty() && task.can_relaunch => {
                references.set(key::STUCK, task.id.to_string())
            }
            _ => references.unset(key::STUCK).unset(key::MENDED),
        };
        Ok(Observation { phase, losing: remark.losing, gaining: remark.gaining, until, references })
    }

    /// A task that is done is believed when the domain names the gaining owner's contact.
    async fn applied(&self, change: &OwnerChange, task: &WireTask) -> Result<Phase, CallError> {
        let service = self.service(&change.domain).await?;
        if service.owner() != change.references.get(key::CONTACT) {
            return Ok(Phase::Registry);
        }
        let at = task.done_date.or(task.last_update).unwrap_or(task.creation_date);
        let locked = matches!(service.lock_state(), LockState::Locked | LockState::Changing);
        let lock_until = lock_end(&change.domain, at).filter(|_| locked);
        Ok(Phase::Applied {
            at,
            seen: false,
            lock_until,
            owner: service.owner().and_then(|owner| owner.parse().ok()),
        })
    }
}

/// What the two owners have answered. A remark that told and has gone tells that nobody is missing any more; a
/// change that took effect had both answers. Where neither is asked by the terms, a remark that tells otherwise counts
/// more.
fn answers(change: &OwnerChange, task: &WireTask) -> Remark {
    let mut remark = task.remark();
    let asks = change.terms.asks_losing || change.terms.asks_gaining;
    if !asks && [remark.losing, remark.gaining] == [Answer::NotTold, Answer::NotTold] {
        (remark.losing, remark.gaining) = (Answer::NotAsked, Answer::NotAsked);
        return remark;
    }
    let told = change.parties.iter().any(|party| matches!(party.answer, Answer::Waiting | Answer::Accepted));
    let confirmed = task.status == "done" || (told && task.comment.is_none() && !task.is_over());
    if confirmed && task.status != "cancelled" {
        (remark.losing, remark.gaining) = (Answer::Accepted, Answer::Accepted);
    }
    remark
}

fn without_task(phase: Phase) -> Observation {
    let asked = Answer::NotYetAsked;
    Observation { phase, losing: asked, gaining: asked, until: None, references: ReferencePatch::none() }
}
