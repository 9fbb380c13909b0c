//! Tasks at a registrar.

use crate::error::CallError;
use async_trait::async_trait;
use registrant_model::DomainName;
use registrant_model::task::{Task, TaskId};

/// What can be asked about tasks.
#[async_trait]
pub trait Tasks: Send + Sync {
    /// Tasks, newest first: of one domain, or of the whole connection.
    async fn list_tasks(&self, domain: Option<&DomainName>) -> Result<Vec<Task>, CallError>;

    /// One task.
    async fn task(&self, id: &TaskId) -> Result<Task, CallError>;

    /// Sends the mail again that asks somebody, where the task says that it can be (`Task::can_resend`). Sent once. Where
    /// nobody is asked any more, that is a conflict.
    async fn resend_mail(&self, id: &TaskId) -> Result<(), CallError> {
        let _ = id;
        Err(CallError::not_supported("no mail of a task can be sent again here"))
    }
}
