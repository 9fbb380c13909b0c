//! Tasks. HostControl has none: what waits is derived from the statuses of domains, where these are told at all.

use super::HostControl;
use super::domains::state_of;
use super::pages::{MOST, MOST_PAGES};
use super::wire::WireDomain;
use crate::error::{CallError, Effect, ErrorKind};
use crate::registrar::Tasks;
use async_trait::async_trait;
use registrant_model::domain::DomainState;
use registrant_model::owner_change::WaitsOn;
use registrant_model::task::{Task, TaskId, TaskKind, TaskState};
use registrant_model::{DomainName, Timestamp};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Statuses of the layer below that say that somebody has to act, each with the beginning of its task's name.
const WAITING: [(&str, &str, TaskKind); 2] = [
    ("PENDING_UPDATE", "update-", TaskKind::OwnerChange),
    ("PENDING_VALIDATION", "validation-", TaskKind::ContactVerification),
];

/// When each status was seen first: nobody tells when it began.
#[derive(Default)]
pub(super) struct FirstSeen(Mutex<HashMap<String, Timestamp>>);

impl FirstSeen {
    fn since(&self, task: &str, now: Timestamp) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(task.to_owned()).or_insert(now)
    }

    fn forget(&self, task: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(task);
    }
}

#[async_trait]
impl Tasks for HostControl {
    async fn list_tasks(&self, domain: Option<&DomainName>) -> Result<Vec<Task>, CallError> {
        if let Some(domain) = domain {
            return Ok(self.tasks_of(&self.named(domain).await?));
        }
        let mut tasks = Vec::new();
        let (mut cursor, mut first): (Option<String>, Option<Value>) = (None, None);
        for _ in 0..MOST_PAGES {
            let part = self.page(&["domain"], &[("extended", "1")], cursor.as_deref(), MOST).await?;
            // The same page once more: this list cannot be read on.
            if cursor.is_some() && part.page.items.first() == first.as_ref() {
                break;
            }
            first = part.page.items.first().cloned();
            let domains: Vec<WireDomain> = part.page.items.into_iter().filter_map(WireDomain::of).collect();
            // Where the first domains tell no statuses, the others do not either.
            if !domains.iter().any(|domain| domain.statuses().is_some()) {
                break;
            }
            tasks.extend(domains.iter().flat_map(|domain| self.tasks_of(domain)));
            cursor = part.page.next;
            if cursor.is_none() {
                break;
            }
        }
        tasks.sort_by_key(|task: &Task| std::cmp::Reverse((task.started_at, task.id.clone())));
        Ok(tasks)
    }

    async fn task(&self, id: &TaskId) -> Result<Task, CallError> {
        let gone =
            || CallError::new(ErrorKind::NotFound, Effect::None, "nothing of this name waits any more");
        let uuid =
            WAITING.iter().find_map(|(_, prefix, _)| id.as_str().strip_prefix(prefix)).ok_or_else(gone)?;
        let domain = self.by_uuid(uuid).await?;
        self.tasks_of(&domain).into_iter().find(|task| task.id == *id).ok_or_else(gone)
    }
}

impl HostControl {
    fn tasks_of(&self, domain: &WireDomain) -> Vec<Task> {
        let (Some(uuid), Some(_)) = (domain.uuid(), domain.statuses()) else { return Vec::new() };
        let now = self.api.now();
        let task = |(status, prefix, kind): &(&str, &str, TaskKind)| {
            let name = format!("{prefix}{uuid}");
            if domain.has_status(status) != Some(true) {
                self.first_seen.forget(&name);
                return None;
            }
            let since = self.first_seen.since(&name, now);
            let stuck = *kind == TaskKind::ContactVerification && state_of(domain) == DomainState::Suspended;
            Some(Task {
                connection: self.connection.clone(),
                id: name.parse().ok()?,
                kind: *kind,
                operation: (*status).to_owned(),
                domain: domain.name(),
                state: if stuck { TaskState::Stuck } else { TaskState::Waiting },
                waits_on: WaitsOn::OtherPerson,
                started_at: since,
                updated_at: since,
                deadline: None,
                remark: None,
                owner_change: None,
                can_resend: false,
                resend_from: None,
                in_doubt: None,
                account: None,
            })
        };
        WAITING.iter().filter_map(task).collect()
    }
}
