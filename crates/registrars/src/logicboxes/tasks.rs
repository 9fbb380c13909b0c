//! Tasks: `actions/search-current`, `actions/search-archived`, and the verification of registrants' addresses.

use super::LogicBoxes;
use super::wire::{any, rows, text, time};
use crate::error::{CallError, Effect, ErrorKind};
use crate::registrar::Tasks;
use async_trait::async_trait;
use registrant_model::DomainName;
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::{Task, TaskId, TaskKind, TaskState};
use serde_json::Value;

/// Rows of each search.
const ROWS: &str = "100";
/// Days in which a registrant has to verify an address (RAA 2013, WHOIS Accuracy Program Specification).
const VERIFICATION_DAYS: i64 = 15;

#[async_trait]
impl Tasks for LogicBoxes {
    async fn list_tasks(&self, domain: Option<&DomainName>) -> Result<Vec<Task>, CallError> {
        let mut order = None;
        let mut tasks = Vec::new();
        if let Some(domain) = domain {
            let details = self.domain_details(domain).await?;
            tasks.extend(self.verification(domain, &details));
            order = any(&details, "orderid");
        }
        for (search, over) in [("actions/search-current", false), ("actions/search-archived", true)] {
            let mut parameters = vec![("no-of-records", ROWS), ("page-no", "1")];
            parameters.extend(order.as_deref().map(|order| ("order-id", order)));
            let answer = self.api.get(search, &parameters).await?;
            for row in rows(&answer) {
                tasks.extend(self.action(row, domain, over));
            }
        }
        tasks.sort_by_key(|task| std::cmp::Reverse((task.started_at, task.id.clone())));
        Ok(tasks)
    }

    async fn task(&self, id: &TaskId) -> Result<Task, CallError> {
        let parameters = [("eaq-id", id.as_str()), ("no-of-records", "10"), ("page-no", "1")];
        for (search, over) in [("actions/search-current", false), ("actions/search-archived", true)] {
            let answer = self.api.get(search, &parameters).await?;
            let found = rows(&answer).into_iter().find_map(|row| self.action(row, None, over));
            if let Some(task) = found.filter(|task| &task.id == id) {
                return Ok(task);
            }
        }
        Err(CallError::new(ErrorKind::NotFound, Effect::None, "there is no such action"))
    }
}

impl LogicBoxes {
    /// An action in our words.
    fn action(&self, row: &Value, domain: Option<&DomainName>, over: bool) -> Option<Task> {
        let operation = any(row, "actiontype")?;
        let description = any(row, "actiontypedesc").unwrap_or_default();
        // "Modification of Contact Details of example.net": the name is the last word.
        let named = description.rsplit(' ').next().and_then(|word| word.parse().ok());
        let status = any(row, "actionstatus").unwrap_or_default();
        let (state, waits_on) = action_state(&status, over);
        let started = time(row, "actionadded").or_else(|| time(row, "actionstarted"))?;
        let ended = time(row, "actioncompleted").filter(|ended| ended.seconds() > 0);
        Some(Task {
            connection: self.connection.clone(),
            id: any(row, "eaqid")?.parse().ok()?,
            kind: if operation == "ModContact" { TaskKind::OwnerChange } else { TaskKind::Other },
            operation,
            domain: domain.cloned().or(named),
            state,
            waits_on,
            started_at: started,
            updated_at: ended.unwrap_or(started),
            deadline: None,
            remark: any(row, "actionstatusdesc"),
            owner_change: None,
        })
    }

    /// A registrant whose address is not verified yet is a task of its own, beside the consent to a change: two
    /// mails to the same person.
    fn verification(&self, domain: &DomainName, details: &Value) -> Option<Task> {
        let (state, waits_on) = match text(details, "raaVerificationStatus")? {
            "Pending" => (TaskState::Waiting, WaitsOn::OtherPerson),
            "Suspended" => (TaskState::Stuck, WaitsOn::OtherPerson),
            _ => return None,
        };
        let started = time(details, "raaVerificationStartTime")?;
        Some(Task {
            connection: self.connection.clone(),
            id: format!("raa-{}", any(details, "orderid")?).parse().ok()?,
            kind: TaskKind::ContactVerification,
            operation: "raaVerification".to_owned(),
            domain: Some(domain.clone()),
            state,
            waits_on,
            started_at: started,
            updated_at: started,
            deadline: Some(started.plus_days(VERIFICATION_DAYS)),
            remark: None,
            owner_change: None,
        })
    }
}

fn action_state(status: &str, over: bool) -> (TaskState, WaitsOn) {
    let status = status.to_uppercase();
    match status.as_str() {
        "SUCCESS" => (TaskState::Done, WaitsOn::Nobody),
        "FAILED" | "CANCELLED" | "REVOKED" | "EXPIRED" => (TaskState::Ended, WaitsOn::Nobody),
        _ if over => (TaskState::Ended, WaitsOn::Nobody),
        "PENDING_REGISTRANT_AUTHORIZATION" => (TaskState::Waiting, WaitsOn::OtherPerson),
        _ => (TaskState::Running, WaitsOn::Registrar),
    }
}
