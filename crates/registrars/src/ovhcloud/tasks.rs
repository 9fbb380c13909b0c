//! Tasks: `/me/task/domain` and `/domain/{serviceName}/task`, and those of the account.

use super::OvhCloud;
use super::account_tasks::Asked;
use super::wire::task::{TRADE, WireTask};
use crate::error::{CallError, Effect};
use crate::policies::in_force;
use crate::registrar::Tasks;
use async_trait::async_trait;
use futures_util::future::try_join;
use futures_util::{StreamExt, TryStreamExt, stream};
use registrant_model::DomainName;
use registrant_model::connection::RegistrarKind;
use registrant_model::task::{Task, TaskId};

/// Details that are asked for at the same time.
const AT_ONCE: usize = 4;

#[async_trait]
impl Tasks for OvhCloud {
    async fn list_tasks(&self, domain: Option<&DomainName>) -> Result<Vec<Task>, CallError> {
        let query: Vec<(&str, &str)> = domain.map(|domain| ("domain", domain.as_str())).into_iter().collect();
        let of_domains = self.wire_tasks(&query);
        // Those of the account are nobody's who has one of its domains.
        let (mut tasks, of_account) = match domain {
            Some(_) => (of_domains.await?, Vec::new()),
            None => try_join(of_domains, self.account_tasks_if_granted()).await?,
        };
        tasks.sort_by_key(|task| std::cmp::Reverse((task.creation_date, task.id)));
        let mut tasks: Vec<Task> = tasks.iter().filter_map(|task| self.to_task(task)).collect();
        tasks.extend(of_account);
        tasks.sort_by_key(|task| std::cmp::Reverse(task.started_at));
        Ok(tasks)
    }

    async fn task(&self, id: &TaskId) -> Result<Task, CallError> {
        if let Some(asked) = Asked::of(id) {
            return self.account_task(asked).await;
        }
        let wire: WireTask = self.api.get(&["me", "task", "domain", id.as_str()], &[]).await?;
        self.to_task(&wire).ok_or_else(|| CallError::malformed("a task without its number", Effect::None))
    }

    async fn resend_mail(&self, id: &TaskId) -> Result<(), CallError> {
        match Asked::of(id) {
            Some(asked) => self.resend_account_mail(asked).await,
            None => Err(CallError::not_supported("mails of domains' tasks cannot be sent again here")),
        }
    }
}

impl OvhCloud {
    fn to_task(&self, wire: &WireTask) -> Option<Task> {
        let extension =
            wire.domain.as_deref().and_then(|domain| domain.split_once('.')).map_or("", |it| it.1);
        let policy = in_force(RegistrarKind::OvhCloud, extension, wire.creation_date);
        wire.to_task(&self.connection, policy)
    }

    /// The owner changes of a domain, oldest first.
    pub(super) async fn trades(&self, domain: &DomainName) -> Result<Vec<WireTask>, CallError> {
        let mut tasks = self.wire_tasks(&[("domain", domain.as_str()), ("function", TRADE)]).await?;
        // The filter compares with "like": `%ample.com` would match others.
        tasks.retain(|task| task.domain.as_deref() == Some(domain.as_str()) && task.function == TRADE);
        tasks.sort_by_key(|task| (task.creation_date, task.id));
        Ok(tasks)
    }

    /// What runs on a domain now.
    pub(super) async fn running(&self, domain: &DomainName) -> Result<Vec<WireTask>, CallError> {
        let ids: Vec<i64> = self.api.get(&["domain", domain.as_str(), "task"], &[]).await?;
        let mut tasks = self.details(ids).await?;
        tasks.retain(|task| !task.is_over());
        Ok(tasks)
    }

    async fn wire_tasks(&self, query: &[(&str, &str)]) -> Result<Vec<WireTask>, CallError> {
        let ids: Vec<i64> = self.api.get(&["me", "task", "domain"], query).await?;
        self.details(ids).await
    }

    async fn details(&self, ids: Vec<i64>) -> Result<Vec<WireTask>, CallError> {
        let detail = |id: i64| async move {
            self.api.get::<WireTask>(&["me", "task", "domain", &id.to_string()], &[]).await
        };
        stream::iter(ids.into_iter().map(detail)).buffered(AT_ONCE).try_collect().await
    }
}
