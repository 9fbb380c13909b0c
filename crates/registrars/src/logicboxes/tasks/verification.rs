//! The verification of a registrant's address: a task of its own, beside the consent to a change. Two mails may wait
//! for the same person.

use crate::error::{CallError, Effect, ErrorKind};
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::pending::taken;
use crate::logicboxes::terms::verification_end;
use crate::logicboxes::wire::{any, text, time};
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::{Task, TaskId, TaskKind, TaskState};
use serde_json::Value;

/// LogicBoxes gives verifications no number: the order's stands for it.
const PREFIX: &str = "raa-";

/// The verification of the registrant of an order.
pub(in crate::logicboxes) fn of_order(order: &str) -> Option<TaskId> {
    format!("{PREFIX}{order}").parse().ok()
}

/// The order of which a verification's name speaks.
pub(super) fn order_of(id: &TaskId) -> Option<&str> {
    id.as_str().strip_prefix(PREFIX)
}

impl LogicBoxes {
    /// What the details of a domain say of its registrant's address; nothing where nobody has to do anything.
    pub(super) fn verification(&self, details: &Value) -> Option<Task> {
        let (state, waits_on) = match text(details, "raaVerificationStatus")? {
            "Pending" => (TaskState::Waiting, WaitsOn::OtherPerson),
            "Suspended" => (TaskState::Stuck, WaitsOn::OtherPerson),
            _ => return None,
        };
        let started = time(details, "raaVerificationStartTime")?;
        let name = any(details, "domainname").or_else(|| any(details, "description"))?;
        let domain = name.parse().ok()?;
        let deadline = verification_end(&domain, started);
        Some(Task {
            connection: self.connection.clone(),
            id: of_order(&any(details, "orderid")?)?,
            kind: TaskKind::ContactVerification,
            operation: "raaVerification".to_owned(),
            domain: Some(domain),
            state,
            waits_on,
            started_at: started,
            updated_at: started,
            deadline,
            remark: None,
            owner_change: None,
            // Also after its time: the domain comes back once somebody has verified.
            can_resend: true,
            resend_from: None,
            in_doubt: None,
            account: None,
        })
    }

    /// The mail to the registrant once more (`domains/raa/resend-verification`, which answers `true`, or `false` where
    /// nobody has to verify anything).
    pub(super) async fn resend_verification(&self, order: &str) -> Result<(), CallError> {
        let answer = self.api.post("domains/raa/resend-verification", &[("order-id", order)]).await?;
        if is_no(&answer) {
            return Err(CallError::new(ErrorKind::Conflict, Effect::None, "nobody has to verify anything"));
        }
        taken(answer).map(drop)
    }
}

/// A bare `false`, which may come as a word.
fn is_no(answer: &Value) -> bool {
    answer.as_bool() == Some(false) || answer.as_str().is_some_and(|word| word.eq_ignore_ascii_case("false"))
}
