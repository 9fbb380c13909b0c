//! Where drafts, journals, sessions and the answers to repeated requests are kept.
//!
//! [`Store`] says what can be kept; [`sqlite`] keeps it in a file, [`postgres`] in a PostgreSQL database; [`Database`]
//! says which of the two. What a person wrote is sealed with the data key ([`seal`]) before it reaches the database.
//! A journal line and what it changes in the lists are written in one transaction. One process at a time works on a
//! database: a second one is refused ([`StoreError::InUse`]).

pub mod postgres;
pub mod random;
pub mod seal;
pub mod sqlite;

mod database;
mod drafts;
mod error;
mod links;
mod made_contacts;
mod migrations;
mod owner_changes;
mod requests;
mod rows;
mod sent_edits;
mod sessions;

pub use database::Database;
pub use drafts::{Drafts, Leftover};
pub use error::{NotADatabase, StoreError};
pub use links::{LinkRow, Links};
pub use made_contacts::MadeContacts;
pub use owner_changes::{ChangeFilter, ChangeRow, LONGEST_PAUSE, OwnerChanges, Stage};
pub use random::{OsRandom, Random};
pub use requests::{Begun, KeptAnswer, Requests};
pub use seal::{DataKey, Sealer};
pub use sent_edits::{SentEditRow, SentEdits};
pub use sessions::{Session, Sessions};

use async_trait::async_trait;

/// Everything that is kept.
#[async_trait]
pub trait Store: Sessions + OwnerChanges + Drafts + Requests + MadeContacts + Links + SentEdits {
    /// Whether this process is still the one that works on the database.
    async fn is_ours(&self) -> Result<bool, StoreError>;

    /// Whether the database came back from a backup, and nobody has noted that yet
    /// ([`Store::came_back_is_noted`]): what was written after the backup is lost.
    async fn came_back(&self) -> Result<bool, StoreError>;

    /// Notes that everything that has to be looked at after the database came back is marked.
    async fn came_back_is_noted(&self) -> Result<(), StoreError>;

    /// Closes the database, with everything written, so that another process may open it.
    async fn close(&self);
}
