//! Where drafts, journals, sessions and the answers to repeated requests are kept.
//!
//! [`Store`] says what can be kept; [`sqlite`] keeps it in a file. What a person wrote is sealed with the data
//! key ([`seal`]) before it reaches the database. A journal line and what it changes in the lists are written in
//! one transaction.

pub mod random;
pub mod seal;
pub mod sqlite;

mod error;
mod made_contacts;
mod owner_changes;
mod requests;
mod sessions;

pub use error::StoreError;
pub use made_contacts::MadeContacts;
pub use owner_changes::{ChangeFilter, ChangeRow, OwnerChanges, Stage};
pub use random::{OsRandom, Random};
pub use requests::{Begun, KeptAnswer, Requests};
pub use seal::{DataKey, Sealer};
pub use sessions::{Session, Sessions};

/// Everything that is kept.
pub trait Store: Sessions + OwnerChanges + Requests + MadeContacts {}

impl<T: Sessions + OwnerChanges + Requests + MadeContacts> Store for T {}
