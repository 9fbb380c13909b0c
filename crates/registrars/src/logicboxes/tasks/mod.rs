//! Tasks: `actions/search-current`, `actions/search-archived`, and the verification of registrants' addresses.
//!
//! Nothing is pushed. Until when somebody has to answer stands with the domain alone, so the domains of actions that
//! wait are read too, and those of recent changes for the verification that follows one.

mod action;
mod verification;

pub(super) use action::Action;
pub(super) use verification::of_order;

use super::LogicBoxes;
use super::irtp::Irtp;
use super::wire::any;
use crate::error::{CallError, Effect, ErrorKind};
use crate::registrar::Tasks;
use async_trait::async_trait;
use futures_util::{StreamExt, TryStreamExt, stream};
use registrant_model::task::{Task, TaskId};
use registrant_model::{DomainName, Timestamp};
use serde_json::Value;

/// Domains that are read at the same time.
const AT_ONCE: usize = 4;
/// Domains that are read at most for one list.
const DOMAINS: usize = 100;
/// Days for which a domain is looked at after its contacts have changed: longer than a verification takes.
const RECENT_DAYS: i64 = 45;

#[async_trait]
impl Tasks for LogicBoxes {
    async fn list_tasks(&self, domain: Option<&DomainName>) -> Result<Vec<Task>, CallError> {
        let mut tasks = match domain {
            Some(domain) => self.tasks_of(domain).await?,
            None => self.tasks_of_all().await?,
        };
        tasks.sort_by_key(|task| std::cmp::Reverse((task.started_at, task.id.clone())));
        Ok(tasks)
    }

    async fn task(&self, id: &TaskId) -> Result<Task, CallError> {
        if let Some(order) = verification::order_of(id) {
            let details = self.order_details(order).await?;
            return self.verification(&details).ok_or_else(no_such_task);
        }
        if !id.as_str().bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(no_such_task());
        }
        let action = self.action(id.as_str()).await?.ok_or_else(no_such_task)?;
        if !action.waits_for_people() {
            return action.task(&self.connection, None).ok_or_else(no_such_task);
        }
        let details = self.order_details(&action.entity).await?;
        let waits = self.irtp(&details).await?;
        action.task(&self.connection, waits.as_ref()).ok_or_else(no_such_task)
    }

    async fn resend_mail(&self, id: &TaskId) -> Result<(), CallError> {
        match verification::order_of(id) {
            Some(order) => self.resend_verification(order).await,
            None => Err(CallError::not_supported("only the mail that verifies an address can be sent again")),
        }
    }
}

/// A domain that was read because of its actions.
struct LookedAt {
    order: String,
    details: Value,
    waits: Option<Irtp>,
}

impl LogicBoxes {
    async fn tasks_of(&self, domain: &DomainName) -> Result<Vec<Task>, CallError> {
        let details = self.domain_details(domain).await?;
        let actions = self.actions(any(&details, "orderid").as_deref()).await?;
        let waits = self.waiting(&details, &actions).await?;
        let tasks = actions.iter().filter_map(|action| action.task(&self.connection, waits.as_ref()));
        Ok(tasks.chain(self.verification(&details)).collect())
    }

    async fn tasks_of_all(&self) -> Result<Vec<Task>, CallError> {
        let actions = self.actions(None).await?;
        let orders = orders_to_look_at(&actions, self.api.now().plus_days(-RECENT_DAYS));
        let read = |order: String| self.look_at(order, &actions);
        let domains: Vec<Option<LookedAt>> =
            stream::iter(orders.into_iter().map(read)).buffered(AT_ONCE).try_collect().await?;
        let domains: Vec<LookedAt> = domains.into_iter().flatten().collect();
        let mut tasks = Vec::new();
        for action in &actions {
            let domain = domains.iter().find(|domain| domain.order == action.entity);
            tasks.extend(action.task(&self.connection, domain.and_then(|domain| domain.waits.as_ref())));
        }
        tasks.extend(domains.iter().filter_map(|domain| self.verification(&domain.details)));
        Ok(tasks)
    }

    /// Reads the domain of an order; nothing where the order has left meanwhile.
    async fn look_at(&self, order: String, actions: &[Action]) -> Result<Option<LookedAt>, CallError> {
        let details = match self.order_details(&order).await {
            Ok(details) => details,
            Err(error) if matches!(error.kind, ErrorKind::NotFound | ErrorKind::Refused) => return Ok(None),
            Err(error) => return Err(error),
        };
        let waits = self.waiting(&details, actions).await?;
        Ok(Some(LookedAt { order, details, waits }))
    }

    /// The change of registrant that waits, if one does.
    async fn waiting(&self, details: &Value, actions: &[Action]) -> Result<Option<Irtp>, CallError> {
        let order = any(details, "orderid");
        let waits = |action: &Action| action.waits_for_people() && Some(&action.entity) == order.as_ref();
        if actions.iter().any(waits) { self.irtp(details).await } else { Ok(None) }
    }
}

/// The orders whose contacts change or have changed of late: those that wait first, then the latest.
fn orders_to_look_at(actions: &[Action], since: Timestamp) -> Vec<String> {
    let mut recent: Vec<&Action> =
        actions.iter().filter(|action| action.changes_contacts() && action.is_recent(since)).collect();
    recent.sort_by_key(|action| std::cmp::Reverse((action.waits_for_people(), action.added)));
    let mut orders: Vec<String> = Vec::new();
    for action in recent {
        if orders.len() < DOMAINS && !orders.contains(&action.entity) {
            orders.push(action.entity.clone());
        }
    }
    orders
}

fn no_such_task() -> CallError {
    CallError::new(ErrorKind::NotFound, Effect::None, "there is no such action")
}
