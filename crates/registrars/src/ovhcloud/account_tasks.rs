//! Tasks of the account: `/me/task/contactChange` and `/me/task/emailChange`.

use super::OvhCloud;
use super::wire::account_task::{ASKING, ContactChange, EmailChange};
use super::wire::order::Account;
use crate::error::{CallError, Effect, ErrorKind};
use futures_util::future::try_join;
use futures_util::{StreamExt, TryStreamExt, stream};
use registrant_model::task::{Task, TaskId};
use serde::de::DeserializeOwned;

const CONTACT: &str = "contactChange";
const EMAIL: &str = "emailChange";
/// Of each kind the newest are shown, and all that wait for an answer.
const NEWEST: usize = 20;
/// Details that are asked for at the same time.
const AT_ONCE: usize = 4;

/// A task of the account by its route and number: these count apart from those of domains.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    route: &'static str,
    number: i64,
}

impl Asked {
    /// The task that one of our names stands for, where it is one of an account.
    pub(super) fn of(id: &TaskId) -> Option<Self> {
        let (route, number) = id.as_str().split_once('-')?;
        let route = [CONTACT, EMAIL].into_iter().find(|known| *known == route)?;
        Some(Self { route, number: number.parse().ok()? })
    }

    fn id(self) -> Result<TaskId, CallError> {
        let id = format!("{}-{}", self.route, self.number).parse();
        id.map_err(|error| CallError::malformed(format!("{error}"), Effect::None))
    }
}

impl OvhCloud {
    /// The tasks of the account; none where they cannot be read at all. Older keys may not call these routes, and that hides
    /// no task of a domain.
    pub(super) async fn account_tasks_if_granted(&self) -> Result<Vec<Task>, CallError> {
        match self.account_tasks().await {
            Err(error) if !error.is_passing() => {
                tracing::warn!(connection = %self.connection, %error, "the account's own tasks cannot be read");
                Ok(Vec::new())
            }
            tasks => tasks,
        }
    }

    /// The newest tasks of the account, and all that wait for an answer.
    async fn account_tasks(&self) -> Result<Vec<Task>, CallError> {
        let (contacts, emails) = try_join(self.numbers(CONTACT, ASKING), self.numbers(EMAIL, "todo")).await?;
        let changes = self.all::<ContactChange>(CONTACT, contacts);
        let (changes, emails) = try_join(changes, self.all::<EmailChange>(EMAIL, emails)).await?;
        let me = self.asked_account(changes.iter().any(|(_, change)| change.is_asking())).await?;
        let mut tasks = Vec::new();
        for (asked, change) in changes {
            tasks.push(change.to_task(&self.connection, asked.id()?, &me));
        }
        for (asked, change) in emails {
            tasks.push(change.to_task(&self.connection, asked.id()?));
        }
        Ok(tasks)
    }

    /// One task of the account.
    pub(super) async fn account_task(&self, asked: Asked) -> Result<Task, CallError> {
        if asked.route == EMAIL {
            return Ok(self.one::<EmailChange>(asked).await?.to_task(&self.connection, asked.id()?));
        }
        let change: ContactChange = self.one(asked).await?;
        let me = self.asked_account(change.is_asking()).await?;
        Ok(change.to_task(&self.connection, asked.id()?, &me))
    }

    /// The mail to this account once more, with another token (`resendEmail`, which only changes of roles have).
    pub(super) async fn resend_account_mail(&self, asked: Asked) -> Result<(), CallError> {
        if asked.route != CONTACT {
            return Err(CallError::not_supported("this mail cannot be sent again"));
        }
        let number = asked.number.to_string();
        let sent = self.api.post_empty(&["me", "task", asked.route, &number, "resendEmail"]).await;
        sent.map_err(|error| match error.kind {
            // It is refused where this account is not asked any more.
            ErrorKind::Refused => CallError { kind: ErrorKind::Conflict, ..error },
            _ => error,
        })
    }

    /// Whose account this is, where that matters.
    async fn asked_account(&self, matters: bool) -> Result<String, CallError> {
        if !matters {
            return Ok(String::new());
        }
        Ok(self.api.get::<Account>(&["me"], &[]).await?.nichandle)
    }

    async fn numbers(&self, route: &str, waiting: &str) -> Result<Vec<i64>, CallError> {
        let path = ["me", "task", route];
        let mut newest: Vec<i64> = self.api.get(&path, &[]).await?;
        if newest.len() <= NEWEST {
            return Ok(newest);
        }
        newest.sort_unstable_by(|one, other| other.cmp(one));
        newest.truncate(NEWEST);
        newest.extend(self.api.get::<Vec<i64>>(&path, &[("state", waiting)]).await?);
        newest.sort_unstable();
        newest.dedup();
        Ok(newest)
    }

    async fn all<T: DeserializeOwned>(
        &self,
        route: &'static str,
        numbers: Vec<i64>,
    ) -> Result<Vec<(Asked, T)>, CallError> {
        let read = |number: i64| async move {
            let asked = Asked { route, number };
            Ok((asked, self.one(asked).await?))
        };
        stream::iter(numbers.into_iter().map(read)).buffered(AT_ONCE).try_collect().await
    }

    async fn one<T: DeserializeOwned>(&self, asked: Asked) -> Result<T, CallError> {
        self.api.get(&["me", "task", asked.route, &asked.number.to_string()], &[]).await
    }
}
