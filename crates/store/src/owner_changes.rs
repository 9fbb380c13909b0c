//! Owner changes: their journals, and the list of them.

use crate::error::StoreError;
use async_trait::async_trait;
use registrant_model::owner_change::{Entry, OwnerChange, OwnerChangeId, State};
use registrant_model::{ConnectionId, DomainName, Timestamp};

/// Seconds after which an owner change is looked at again at the latest, wherever it waits.
pub const LONGEST_PAUSE: i64 = 60 * 60;

/// What the lists need to know of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Being filled in.
    Draft,
    /// The registrar has been told, or may have been.
    Running,
    /// Ended.
    Ended,
}

impl Stage {
    /// The stage of a state.
    pub fn of(state: State) -> Self {
        match state {
            State::Draft => Self::Draft,
            state if state.is_final() => Self::Ended,
            _ => Self::Running,
        }
    }

    /// The word in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Running => "running",
            Self::Ended => "ended",
        }
    }
}

/// Which owner changes to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeFilter {
    /// Of this connection.
    pub connection: Option<ConnectionId>,
    /// Of this domain.
    pub domain: Option<DomainName>,
    /// Started by this person.
    pub subject: Option<String>,
    /// In one of these stages; empty for all.
    pub stages: Vec<Stage>,
    /// In one of these states; empty for all.
    pub states: Vec<State>,
    /// How many at most, newest first.
    pub limit: u32,
}

/// An owner change in a list: no personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// Its name.
    pub id: OwnerChangeId,
    /// Where the domain is held.
    pub connection: ConnectionId,
    /// Which domain.
    pub domain: DomainName,
    /// Who started it.
    pub subject: String,
    /// Its stage.
    pub stage: Stage,
    /// When the registrar was last asked, by the local clock.
    pub checked_at: Option<Timestamp>,
}

/// Keeps owner changes.
#[async_trait]
pub trait OwnerChanges: Send + Sync {
    /// Writes the next line of a journal and what it makes of the change, in one transaction. The first line
    /// makes the change. `due_at` says when the driver is to look at it next, by the local clock.
    async fn append(
        &self,
        change: &OwnerChange,
        entry: &Entry,
        due_at: Option<Timestamp>,
    ) -> Result<(), StoreError>;

    /// The whole journal of an owner change; empty when there is none of this name.
    async fn journal(&self, id: &OwnerChangeId) -> Result<Vec<Entry>, StoreError>;

    /// What the list says of an owner change.
    async fn change_row(&self, id: &OwnerChangeId) -> Result<Option<ChangeRow>, StoreError>;

    /// Owner changes, newest first.
    async fn list_changes(&self, filter: &ChangeFilter) -> Result<Vec<ChangeRow>, StoreError>;

    /// The owner changes of a connection that the driver is to look at, the most urgent first. What would be due later
    /// than any pause lasts ([`LONGEST_PAUSE`]) was written down by a clock that has been set back since, and is due as
    /// well. The cost is that of what is answered, however many wait or are due.
    async fn due_changes(
        &self,
        connection: &ConnectionId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<OwnerChangeId>, StoreError>;

    /// When the driver is to look next, without a line in the journal; `checked_at` where the registrar was
    /// asked and nothing had changed.
    async fn schedule(
        &self,
        id: &OwnerChangeId,
        due_at: Option<Timestamp>,
        checked_at: Option<Timestamp>,
    ) -> Result<(), StoreError>;

    /// An owner change, added up from its journal.
    async fn change(&self, id: &OwnerChangeId) -> Result<Option<OwnerChange>, StoreError> {
        Ok(OwnerChange::replay(id.clone(), &self.journal(id).await?))
    }
}
