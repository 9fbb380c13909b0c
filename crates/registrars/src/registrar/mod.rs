//! What every registrar can be asked.
//!
//! Checked on paper against LogicBoxes and HostControl before it was fixed: see
//! `docs/decisions/002-one-trait-for-three-registrars.md`.

mod check;
mod contacts;
mod domains;
mod find;
mod owner_changes;
mod tasks;

pub use check::CheckLine;
pub(crate) use check::advice;
pub use contacts::{ACCEPTED_TERMS, ContactFilter, ContactWritten, Contacts, NewContactForm};
pub use domains::Domains;
pub use owner_changes::{Lasts, OwnerChanges, QuoteAnswer};
pub use tasks::Tasks;

use crate::error::CallError;
use async_trait::async_trait;
use registrant_model::Timestamp;
use registrant_model::capabilities::Capabilities;
use registrant_model::connection::RegistrarKind;

/// One connection to one registrar.
#[async_trait]
pub trait Registrar: Contacts + Domains + OwnerChanges + Tasks {
    /// Which system it is; for labels only, never to decide by.
    fn kind(&self) -> RegistrarKind;

    /// What can be done there.
    fn capabilities(&self) -> Capabilities;

    /// Looks, without changing anything, whether keys, rights and clock are right. The words are English, for
    /// whoever runs the proxy; no key stands in them.
    async fn check(&self) -> Vec<CheckLine>;

    /// The registrar's clock, which deadlines follow.
    async fn time(&self) -> Result<Timestamp, CallError>;
}

/// Where a list is read on, and how much of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// What [`ListPage::next`] of the page before said; nothing for the first page.
    pub cursor: Option<String>,
    /// How many at most.
    pub limit: usize,
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPage<T> {
    /// What stands on it.
    pub items: Vec<T>,
    /// Where the next page begins; nothing on the last one.
    pub next: Option<String>,
    /// How many there are in all, where that is known.
    pub total: Option<u64>,
}
