//! `irtp_status`: how far a change of registrant under ICANN's rules is.

use super::LogicBoxes;
use super::api::lacks;
use super::wire::{any, time};
use crate::error::{CallError, Effect, ErrorKind};
use registrant_model::owner_change::Answer;
use registrant_model::{ContactId, Timestamp};
use serde_json::Value;

/// `task-status` (public clients' tests: the values are confirmed, the transitions inferred).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    /// Somebody has not answered yet. Words that nobody knows count as this, for the mails are out.
    Pending,
    /// Both have agreed; the registry is being told.
    Approved,
    Success,
    Revoked,
    Expired,
    Failed,
    RemoteFailure,
}

/// A change of registrant, as LogicBoxes tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Irtp {
    pub(super) status: Status,
    /// What the two owners have answered; nothing where it is not told.
    pub(super) losing: Option<Answer>,
    pub(super) gaining: Option<Answer>,
    pub(super) until: Option<Timestamp>,
    /// The gaining owner's contact, where it is told.
    pub(super) contact: Option<ContactId>,
    pub(super) message: Option<String>,
}

impl Irtp {
    /// Reads the object, wherever it stood.
    fn of(told: &Value) -> Self {
        let word = any(told, "task-status").or_else(|| any(told, "irtp_status")).unwrap_or_default();
        let answer = |key: &str| {
            Some(match any(told, key)?.to_uppercase().as_str() {
                "PENDING" => Answer::Waiting,
                "APPROVED" => Answer::Accepted,
                "DISAPPROVED" => Answer::Refused,
                _ => return None,
            })
        };
        Self {
            status: match word.to_uppercase().as_str() {
                "APPROVED" => Status::Approved,
                "SUCCESS" => Status::Success,
                "REVOKED" => Status::Revoked,
                "EXPIRED" => Status::Expired,
                "FAILED" => Status::Failed,
                "REMOTE_FAILURE" => Status::RemoteFailure,
                _ => Status::Pending,
            },
            losing: answer("losing-foa-status"),
            gaining: answer("gaining-foa-status"),
            until: time(told, "expiry"),
            contact: told.get("gaining-contact-info").and_then(|info| any(info, "id")?.parse().ok()),
            message: any(told, "message"),
        }
    }

    /// What stands in an answer: nested under either name, or flat beside the other members.
    pub(super) fn told(answer: &Value) -> Option<Self> {
        let nested = ["irtp_status", "irtp-status"].iter().find_map(|key| answer.get(*key));
        match nested {
            Some(nested @ Value::Object(_)) => Some(Self::of(nested)),
            // The state alone; the rest stands beside it.
            Some(Value::String(_)) => Some(Self::of(answer)),
            _ => answer.get("losing-foa-status").is_some().then(|| Self::of(answer)),
        }
    }

    /// Whether it may still take effect.
    pub(super) fn is_live(&self) -> bool {
        matches!(self.status, Status::Pending | Status::Approved)
    }
}

impl LogicBoxes {
    /// The latest change of registrant of a domain, as its details tell, or `domains/irtp/verification/details` where
    /// they do not. A refusal there means that there is none.
    pub(super) async fn irtp(&self, details: &Value) -> Result<Option<Irtp>, CallError> {
        if let Some(told) = Irtp::told(details) {
            return Ok(Some(told));
        }
        let Some(order) = any(details, "orderid") else { return Ok(None) };
        match self.api.ask("domains/irtp/verification/details", &[("order-id", &order)]).await {
            Ok(answer) if is_about_a_change(&answer) => Ok(Irtp::told(&answer)),
            Ok(_) => Err(lacks("what it tells of", Effect::None)),
            Err(error) if matches!(error.kind, ErrorKind::Refused | ErrorKind::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Whether an answer is one of `domains/irtp/verification/details`, whatever it tells.
fn is_about_a_change(answer: &Value) -> bool {
    let names = ["status", "order-id", "domain-name", "irtp-status", "irtp_status"];
    names.iter().any(|name| answer.get(*name).is_some())
}

#[cfg(test)]
mod tests {
    use super::{Irtp, Status};
    use registrant_model::Timestamp;
    use registrant_model::owner_change::Answer;
    use serde_json::json;

    #[test]
    fn it_is_read_wherever_it_stands() {
        let members = json!({"task-status": "PENDING", "losing-foa-status": "APPROVED",
            "gaining-foa-status": "PENDING", "expiry": "1541180000", "gaining-contact-info": {"id": "80187184"}});
        let mut flat = members.clone();
        flat["irtp_status"] = flat.as_object_mut().unwrap().remove("task-status").unwrap();
        let wanted = Irtp {
            status: Status::Pending,
            losing: Some(Answer::Accepted),
            gaining: Some(Answer::Waiting),
            until: Some(Timestamp::from_seconds(1_541_180_000)),
            contact: Some("80187184".parse().unwrap()),
            message: None,
        };
        for answer in
            [json!({"irtp_status": members}), json!({"irtp-status": members, "status": "Success"}), flat]
        {
            assert_eq!(Irtp::told(&answer).as_ref(), Some(&wanted), "{answer}");
        }
        assert_eq!(Irtp::told(&json!({"status": "Success", "irtp_status": []})), None);
    }
}
