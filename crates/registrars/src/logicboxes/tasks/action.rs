//! An action: what was asked of an order or a contact, and how far it is (knowledge base 908, 909).

use crate::error::CallError;
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::irtp::Irtp;
use crate::logicboxes::wire::{any, time};
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::{Task, TaskKind, TaskState};
use registrant_model::{ConnectionId, DomainName, Timestamp};
use serde_json::Value;

/// Rows of a search at once.
const ROWS: u64 = 100;
/// Pages that are read of what has not ended. What has ended is read one page of.
const PAGES: u64 = 20;

/// The type of an action that changes the contacts of a domain.
const CHANGES_CONTACTS: &str = "ModContact";
/// The state of an action that both registrants have to agree to.
const AWAITS_REGISTRANTS: &str = "PENDING_REGISTRANT_AUTHORIZATION";

/// An action as a search answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::logicboxes) struct Action {
    pub(in crate::logicboxes) id: String,
    /// The number of the order or contact.
    pub(in crate::logicboxes) entity: String,
    kind: String,
    description: String,
    status: String,
    /// The registrar's words.
    pub(in crate::logicboxes) remark: Option<String>,
    pub(in crate::logicboxes) added: Timestamp,
    pub(in crate::logicboxes) completed: Option<Timestamp>,
    /// It was found among those that have ended.
    archived: bool,
}

impl Action {
    fn of(row: &Value, archived: bool) -> Option<Self> {
        Some(Self {
            id: any(row, "eaqid")?,
            entity: any(row, "entityid").unwrap_or_default(),
            kind: any(row, "actiontype")?,
            description: any(row, "actiontypedesc").unwrap_or_default(),
            status: any(row, "actionstatus").unwrap_or_default().to_uppercase(),
            remark: any(row, "actionstatusdesc"),
            added: time(row, "actionadded").or_else(|| time(row, "actionstarted"))?,
            // 0 stands for "not yet".
            completed: time(row, "actioncompleted").filter(|ended| ended.seconds() > 0),
            archived,
        })
    }

    pub(in crate::logicboxes) fn changes_contacts(&self) -> bool {
        self.kind == CHANGES_CONTACTS
    }

    /// Whether nothing will happen any more.
    pub(in crate::logicboxes) fn is_over(&self) -> bool {
        self.state().0.is_final()
    }

    /// Whether it has ended without effect, by somebody's decision or the registry's.
    pub(in crate::logicboxes) fn has_failed(&self) -> bool {
        self.status == "FAILED"
    }

    /// Whether it was carried out.
    pub(in crate::logicboxes) fn has_succeeded(&self) -> bool {
        self.status == "SUCCESS"
    }

    pub(super) fn waits_for_people(&self) -> bool {
        self.status == AWAITS_REGISTRANTS && !self.archived
    }

    pub(super) fn is_recent(&self, since: Timestamp) -> bool {
        self.completed.is_none_or(|ended| ended >= since)
    }

    /// The action in our words. An owner change that waits does so until `waits` says.
    pub(super) fn task(&self, connection: &ConnectionId, waits: Option<&Irtp>) -> Option<Task> {
        let (state, waits_on) = self.state();
        let waiting = state == TaskState::Waiting;
        Some(Task {
            connection: connection.clone(),
            id: self.id.parse().ok()?,
            kind: self.task_kind(),
            operation: self.kind.clone(),
            domain: self.domain(),
            state,
            waits_on,
            started_at: self.added,
            updated_at: self.completed.unwrap_or(self.added),
            deadline: waits.filter(|_| waiting).and_then(|waits| waits.until),
            remark: self.remark.clone(),
            owner_change: None,
            can_resend: false,
            resend_from: None,
            in_doubt: None,
            account: None,
        })
    }

    /// Contacts change by the same kind of action whoever they are. That both owners are asked tells a change of the
    /// owner; an action that has ended does not say whether they were.
    fn task_kind(&self) -> TaskKind {
        match (self.changes_contacts(), self.waits_for_people()) {
            (true, true) => TaskKind::OwnerChange,
            (true, false) => TaskKind::ContactUpdate,
            (false, _) => TaskKind::Other,
        }
    }

    fn state(&self) -> (TaskState, WaitsOn) {
        match self.status.as_str() {
            "SUCCESS" => (TaskState::Done, WaitsOn::Nobody),
            "FAILED" | "CANCELLED" | "REVOKED" | "EXPIRED" => (TaskState::Ended, WaitsOn::Nobody),
            _ if self.archived => (TaskState::Ended, WaitsOn::Nobody),
            AWAITS_REGISTRANTS => (TaskState::Waiting, WaitsOn::OtherPerson),
            _ => (TaskState::Running, WaitsOn::Registrar),
        }
    }

    /// "Modification of Contact Details of example.net", "Renewal of example.net for 1 year": the one word that is a
    /// domain name.
    fn domain(&self) -> Option<DomainName> {
        self.description.split_whitespace().rev().find_map(|word| word.parse().ok())
    }
}

impl LogicBoxes {
    /// The actions of one order, or of all, newest first within each search. One may be found twice while it ends.
    pub(in crate::logicboxes) async fn actions(&self, order: Option<&str>) -> Result<Vec<Action>, CallError> {
        let of_order: Vec<(&str, &str)> = order.map(|order| ("order-id", order)).into_iter().collect();
        let mut actions = self.search_actions("actions/search-current", &of_order, PAGES, false).await?;
        let ended = self.search_actions("actions/search-archived", &of_order, 1, true).await?;
        actions.retain(|action| ended.iter().all(|ended| ended.id != action.id));
        actions.extend(ended);
        Ok(actions)
    }

    /// One action, by its number.
    pub(in crate::logicboxes) async fn action(&self, id: &str) -> Result<Option<Action>, CallError> {
        for (search, archived) in [("actions/search-current", false), ("actions/search-archived", true)] {
            let found = self.search_actions(search, &[("eaq-id", id)], 1, archived).await?;
            if let Some(action) = found.into_iter().find(|action| action.id == id) {
                return Ok(Some(action));
            }
        }
        Ok(None)
    }

    async fn search_actions(
        &self,
        search: &str,
        filter: &[(&str, &str)],
        pages: u64,
        archived: bool,
    ) -> Result<Vec<Action>, CallError> {
        let rows = self.search_all(search, filter, ROWS, pages).await?;
        Ok(rows.iter().filter_map(|row| Action::of(row, archived)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Action;
    use serde_json::json;

    #[test]
    fn the_domain_is_found_wherever_it_stands_in_the_description() {
        for (description, domain) in [
            ("Modification of Contact Details of example.net", Some("example.net")),
            ("Renewal of example.org for 1 year", Some("example.org")),
            ("Deletion of Contact", None),
        ] {
            let row = json!({"eaqid": "1", "actiontype": "X", "actionadded": "1541180000",
                "actiontypedesc": description});
            let found = Action::of(&row, false).unwrap().domain();
            assert_eq!(found.as_ref().map(registrant_model::DomainName::as_str), domain);
        }
    }
}
