//! `nichandle.contactChange.Task` and `nichandle.emailChange.Task`.

use registrant_model::account_task::AccountTask;
use registrant_model::domain::Role;
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::{Task, TaskId, TaskKind, TaskState};
use registrant_model::{ConnectionId, Timestamp};
use serde::Deserialize;

/// How a change waits for the accounts that are asked.
pub(in crate::ovhcloud) const ASKING: &str = "validatingByCustomers";

/// Roles in a service pass from one account to another.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct ContactChange {
    #[serde(default)]
    service_domain: Option<String>,
    #[serde(default)]
    asking_account: Option<String>,
    from_account: String,
    to_account: String,
    #[serde(default)]
    contact_types: Option<Vec<String>>,
    state: String,
    date_request: Timestamp,
    #[serde(default)]
    date_done: Option<Timestamp>,
}

/// An account gets another mail address.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::ovhcloud) struct EmailChange {
    new_email: String,
    state: String,
    date_request: Timestamp,
    #[serde(default)]
    date_done: Option<Timestamp>,
}

impl ContactChange {
    /// Whether accounts are asked now.
    pub(in crate::ovhcloud) fn is_asking(&self) -> bool {
        self.state == ASKING
    }

    /// Whether this account is asked: the old and the new one are, but for an old one whose role another account takes
    /// over for itself (guide "Managing contacts for your services").
    fn asks(&self, me: &str) -> bool {
        let takes_over = self.asking_account.as_deref() == Some(self.to_account.as_str());
        self.to_account == me || (self.from_account == me && !takes_over)
    }

    /// In our words, for the account `me`. Nothing tells until when, nor who has answered already.
    pub(in crate::ovhcloud) fn to_task(&self, connection: &ConnectionId, id: TaskId, me: &str) -> Task {
        let (state, waits_on) = match self.state.as_str() {
            "todo" => (TaskState::Scheduled, WaitsOn::Registrar),
            ASKING if self.asks(me) => (TaskState::Waiting, WaitsOn::You),
            ASKING => (TaskState::Waiting, WaitsOn::OtherPerson),
            "done" => (TaskState::Done, WaitsOn::Nobody),
            "refused" | "aborted" | "expired" => (TaskState::Ended, WaitsOn::Nobody),
            // It goes no further, and what became of it is not told.
            "error" => (TaskState::Stuck, WaitsOn::Nobody),
            _ => (TaskState::Running, WaitsOn::Registrar),
        };
        let roles = self.contact_types.iter().flatten().filter_map(|role| match role.as_str() {
            "contactAdmin" => Some(Role::Admin),
            "contactTech" => Some(Role::Tech),
            "contactBilling" => Some(Role::Billing),
            _ => None,
        });
        let about = AccountTask::Roles {
            service: self.service_domain.clone(),
            roles: roles.collect(),
            from: self.from_account.clone(),
            to: self.to_account.clone(),
            asking: self.asking_account.clone(),
        };
        task(connection, id, (state, waits_on), (self.date_request, self.date_done), about)
    }
}

impl EmailChange {
    /// In our words. The new address is asked; nothing tells until when.
    pub(in crate::ovhcloud) fn to_task(&self, connection: &ConnectionId, id: TaskId) -> Task {
        let (state, waits_on) = match self.state.as_str() {
            "todo" => (TaskState::Waiting, WaitsOn::You),
            "done" => (TaskState::Done, WaitsOn::Nobody),
            "refused" | "aborted" => (TaskState::Ended, WaitsOn::Nobody),
            _ => (TaskState::Running, WaitsOn::Registrar),
        };
        let about = AccountTask::Email { address: self.new_email.clone() };
        task(connection, id, (state, waits_on), (self.date_request, self.date_done), about)
    }
}

fn task(
    connection: &ConnectionId,
    id: TaskId,
    (state, waits_on): (TaskState, WaitsOn),
    (requested, done): (Timestamp, Option<Timestamp>),
    about: AccountTask,
) -> Task {
    let (kind, operation, service) = match &about {
        AccountTask::Roles { service, .. } => (TaskKind::AccountChange, "contactChange", service.as_deref()),
        AccountTask::Email { .. } => (TaskKind::EmailChange, "emailChange", None),
    };
    Task {
        connection: connection.clone(),
        id,
        kind,
        operation: operation.to_owned(),
        domain: service.and_then(|service| service.parse().ok()),
        state,
        waits_on,
        started_at: requested,
        updated_at: done.unwrap_or(requested),
        deadline: None,
        remark: None,
        owner_change: None,
        // No call sends the mail to a new address again.
        can_resend: kind == TaskKind::AccountChange && waits_on == WaitsOn::You,
        resend_from: None,
        in_doubt: None,
        account: Some(about),
    }
}

#[cfg(test)]
mod tests {
    use super::{ContactChange, EmailChange};
    use registrant_model::ConnectionId;
    use registrant_model::owner_change::WaitsOn;
    use registrant_model::task::TaskState;
    use serde_json::json;

    fn here() -> ConnectionId {
        ConnectionId::known("here")
    }

    #[test]
    fn every_state_of_a_change_of_accounts_has_its_words() {
        for (state, expected) in [
            ("todo", (TaskState::Scheduled, WaitsOn::Registrar)),
            ("checkValidity", (TaskState::Running, WaitsOn::Registrar)),
            ("validatingByCustomers", (TaskState::Waiting, WaitsOn::You)),
            ("doing", (TaskState::Running, WaitsOn::Registrar)),
            ("done", (TaskState::Done, WaitsOn::Nobody)),
            ("refused", (TaskState::Ended, WaitsOn::Nobody)),
            ("aborted", (TaskState::Ended, WaitsOn::Nobody)),
            ("expired", (TaskState::Ended, WaitsOn::Nobody)),
            ("error", (TaskState::Stuck, WaitsOn::Nobody)),
        ] {
            let wire = json!({"id": 1, "serviceDomain": null, "askingAccount": null, "fromAccount": "a", "toAccount": "b",
                "contactTypes": ["contactAdmin"], "state": state, "dateRequest": "2026-01-02T03:04:05+01:00"});
            let change: ContactChange = serde_json::from_value(wire).unwrap();
            let task = change.to_task(&here(), "contactChange-1".parse().unwrap(), "a");
            assert_eq!((task.state, task.waits_on), expected, "{state}");
            assert_eq!((task.number(), task.deadline), ("1", None));
        }
    }

    #[test]
    fn it_waits_for_whoever_is_asked() {
        for (asking, from, to, asked) in [
            ("me", "me", "b", true),
            ("a", "a", "me", true),
            ("me", "a", "me", true),
            ("b", "me", "b", false),
            ("me", "a", "b", false),
        ] {
            let wire = json!({"id": 1, "askingAccount": asking, "fromAccount": from, "toAccount": to,
                "state": "validatingByCustomers", "dateRequest": "2026-01-02T03:04:05+01:00"});
            let change: ContactChange = serde_json::from_value(wire).unwrap();
            let task = change.to_task(&here(), "contactChange-1".parse().unwrap(), "me");
            assert_eq!(
                (task.waits_on == WaitsOn::You, task.can_resend),
                (asked, asked),
                "{asking}: {from} to {to}"
            );
        }
    }

    #[test]
    fn every_state_of_a_change_of_address_has_its_words() {
        for (state, expected) in [
            ("todo", (TaskState::Waiting, WaitsOn::You)),
            ("done", (TaskState::Done, WaitsOn::Nobody)),
            ("refused", (TaskState::Ended, WaitsOn::Nobody)),
            ("aborted", (TaskState::Ended, WaitsOn::Nobody)),
        ] {
            let wire = json!({"id": 1, "newEmail": "a@example.org", "state": state,
                "dateRequest": "2026-01-02T03:04:05+01:00", "dateDone": null});
            let change: EmailChange = serde_json::from_value(wire).unwrap();
            let task = change.to_task(&here(), "emailChange-1".parse().unwrap());
            assert_eq!((task.state, task.waits_on), expected, "{state}");
        }
    }
}
