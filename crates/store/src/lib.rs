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
mod made_contacts;
mod migrations;
mod owner_changes;
mod requests;
mod rows;
mod sessions;

pub use database::Database;
pub use drafts::{Drafts, Leftover};
pub use error::{NotADatabase, StoreError};
pub use made_contacts::MadeContacts;
pub use owner_changes::{ChangeFilter, ChangeRow, OwnerChanges, Stage};
pub use random::{OsRandom, Random};
pub use requests::{Begun, KeptAnswer, Requests};
pub use seal::{DataKey, Sealer};
pub use sessions::{Session, Sessions};

use async_trait::async_trait;

/// Everything that is kept.
#[async_trait]
pub trait Store: Sessions + OwnerChanges + Drafts + Requests + MadeContacts {
    /// Closes the database, with everything written, so that another process may open it.
    async fn close(&self);
}
