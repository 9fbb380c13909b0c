//! Tasks: the lines of the inbox, whoever runs them.

use crate::account_task::AccountTask;
use crate::connection::checked_text;
use crate::contact::{ContactId, plain_id};
use crate::owner_change::WaitsOn;
use crate::{ConnectionId, DomainName, Timestamp};
use serde::{Deserialize, Serialize};

checked_text! {
    /// A task's number at its registrar, or the name of the owner change behind it.
    TaskId, NotATaskId, "task id", plain_id
}

/// What a task is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TaskKind {
    /// A domain changes its owner.
    OwnerChange,
    /// Contact data is written to the registry.
    ContactUpdate,
    /// Contact data is verified.
    ContactVerification,
    /// A role passes to another account.
    AccountChange,
    /// An account gets another mail address.
    EmailChange,
    /// Anything else the registrar does; [`Task::operation`] holds its word.
    Other,
}

/// How a task stands, in few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TaskState {
    /// Will start.
    Scheduled,
    /// Under way.
    Running,
    /// Somebody has to do something.
    Waiting,
    /// It stands still and has to be mended.
    Stuck,
    /// It ended well.
    Done,
    /// It ended without effect.
    Ended,
}

impl TaskState {
    /// Whether nothing will happen any more.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Ended)
    }
}

/// One line of the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Task {
    /// Where it runs.
    pub connection: ConnectionId,
    /// Its number there.
    pub id: TaskId,
    /// What it is about.
    pub kind: TaskKind,
    /// The registrar's word for it.
    pub operation: String,
    /// Which domain it concerns, where it concerns one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<DomainName>,
    /// How it stands.
    pub state: TaskState,
    /// Whose turn it is.
    pub waits_on: WaitsOn,
    /// When it began.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub started_at: Timestamp,
    /// When it last moved.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub updated_at: Timestamp,
    /// Until when somebody has to act, where it is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub deadline: Option<Timestamp>,
    /// The registrar's own remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Whether the mail that asks somebody can be sent again here; not before `resend_from`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub can_resend: bool,
    /// From when it can be sent again, where it just was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub resend_from: Option<Timestamp>,
    /// The owner change of ours that this task belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_change: Option<String>,
    /// The contact with an edit of ours of which nobody knows what became of it: somebody has to decide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_doubt: Option<EditedContact>,
    /// What it is about, where it is a task of the registrar's account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountTask>,
}

impl Task {
    /// The name of what this proxy knows by itself behind the task; nothing where only the registrar knows of it.
    pub fn own_name(&self) -> Option<String> {
        let edit = || self.in_doubt.as_ref().map(|_| self.id.to_string());
        self.owner_change.clone().or_else(edit)
    }

    /// Its number as its registrar writes it. Those of accounts are counted apart, and named after what they do here.
    pub fn number(&self) -> &str {
        let id = self.id.as_str();
        let apart = id.rsplit_once('-').filter(|_| self.account.is_some());
        apart.map_or(id, |(_, number)| number)
    }
}

/// A contact that was edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditedContact {
    /// Its number.
    pub id: ContactId,
    /// What people call it.
    pub name: String,
}
