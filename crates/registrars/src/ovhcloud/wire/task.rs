//! `domain.Task`.

use registrant_model::owner_change::{Answer, WaitsOn};
use registrant_model::policy::Policy;
use registrant_model::task::{Task, TaskKind, TaskState};
use registrant_model::{ConnectionId, Timestamp};
use serde::Deserialize;

/// The function of an owner change's task.
pub(in crate::ovhcloud) const TRADE: &str = "DomainTrade";

/// A task as it travels.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct WireTask {
    pub(in crate::ovhcloud) id: i64,
    #[serde(default)]
    pub(in crate::ovhcloud) domain: Option<String>,
    pub(in crate::ovhcloud) function: String,
    pub(in crate::ovhcloud) status: String,
    #[serde(default)]
    pub(in crate::ovhcloud) comment: Option<String>,
    pub(in crate::ovhcloud) creation_date: Timestamp,
    #[serde(default)]
    pub(in crate::ovhcloud) last_update: Option<Timestamp>,
    #[serde(default)]
    pub(in crate::ovhcloud) done_date: Option<Timestamp>,
    #[serde(default)]
    pub(in crate::ovhcloud) can_cancel: bool,
    #[serde(default)]
    pub(in crate::ovhcloud) can_relaunch: bool,
}

/// `nichandle.DomainTaskArgument`: what a task that stands still wants to be mended.
#[derive(Debug, Deserialize)]
pub(in crate::ovhcloud) struct Argument {
    /// `/me/contact`, `/me/document`, `string` …
    #[serde(rename = "type")]
    pub(in crate::ovhcloud) kind: String,
    #[serde(default)]
    pub(in crate::ovhcloud) value: Option<String>,
    /// The faulty fields of a contact, as dotted paths.
    #[serde(default)]
    pub(in crate::ovhcloud) fields: Option<Vec<String>>,
}

/// What the remark of an owner change's task says of the two owners. No documented field tells, so every form
/// that is not understood means "not told".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ovhcloud) struct Remark {
    pub(in crate::ovhcloud) losing: Answer,
    pub(in crate::ovhcloud) gaining: Answer,
    pub(in crate::ovhcloud) expired: bool,
}

impl WireTask {
    /// Whether nothing will happen any more.
    pub(in crate::ovhcloud) fn is_over(&self) -> bool {
        matches!(self.status.as_str(), "done" | "cancelled")
    }

    /// Whether it stands still until something is mended.
    pub(in crate::ovhcloud) fn is_stuck(&self) -> bool {
        matches!(self.status.as_str(), "error" | "problem")
    }

    /// What the remark says of the two owners.
    pub(in crate::ovhcloud) fn remark(&self) -> Remark {
        let text = self.comment.as_deref().unwrap_or_default().to_ascii_lowercase();
        let names = |who: &str| text.contains(who);
        let mut remark = Remark { losing: Answer::NotTold, gaining: Answer::NotTold, expired: false };
        if text.starts_with("waiting for the confirmation") {
            let answer = |waits: bool| if waits { Answer::Waiting } else { Answer::Accepted };
            remark.losing = answer(names("current owner"));
            remark.gaining = answer(names("future owner"));
        } else if text.starts_with("refused") {
            remark.losing = if names("current owner") { Answer::Refused } else { Answer::NotTold };
            remark.gaining = if names("future owner") { Answer::Refused } else { Answer::NotTold };
        } else if text.starts_with("not confirmed in time") {
            remark.expired = true;
        } else if text.starts_with("confirmed by both") {
            (remark.losing, remark.gaining) = (Answer::Accepted, Answer::Accepted);
        }
        remark
    }

    /// The task in our words, where this policy held when it was made.
    pub(in crate::ovhcloud) fn to_task(&self, connection: &ConnectionId, policy: &Policy) -> Option<Task> {
        let trade = self.function == TRADE;
        let Remark { losing, gaining, .. } = self.remark();
        let asks = policy.confirm_losing || policy.confirm_gaining;
        let asks = asks || [losing, gaining].contains(&Answer::Waiting);
        let (state, waits_on) = match self.status.as_str() {
            "done" => (TaskState::Done, WaitsOn::Nobody),
            "cancelled" => (TaskState::Ended, WaitsOn::Nobody),
            "error" | "problem" => (TaskState::Stuck, WaitsOn::You),
            _ if trade && asks => (TaskState::Waiting, WaitsOn::OtherPerson),
            "todo" => (TaskState::Scheduled, WaitsOn::Registrar),
            _ => (TaskState::Running, WaitsOn::Registrar),
        };
        let kind = match self.function.as_str() {
            TRADE => TaskKind::OwnerChange,
            "DomainContactUpdate" => TaskKind::ContactUpdate,
            "DomainContactControl" => TaskKind::ContactVerification,
            control if control.starts_with("ContactControl") => TaskKind::ContactVerification,
            _ => TaskKind::Other,
        };
        let days = policy.answer_days.filter(|_| trade && state == TaskState::Waiting);
        Some(Task {
            connection: connection.clone(),
            id: self.id.to_string().parse().ok()?,
            kind,
            operation: self.function.clone(),
            domain: self.domain.as_deref().and_then(|domain| domain.parse().ok()),
            state,
            waits_on,
            started_at: self.creation_date,
            updated_at: self.done_date.or(self.last_update).unwrap_or(self.creation_date),
            deadline: days.map(|days| self.creation_date.plus_days(i64::from(days))),
            remark: self.comment.clone().filter(|comment| !comment.trim().is_empty()),
            owner_change: None,
            can_resend: false,
            resend_from: None,
            in_doubt: None,
            account: None,
        })
    }
}
