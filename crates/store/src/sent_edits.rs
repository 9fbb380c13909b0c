//! Edits of contacts that were sent and of which it is not proven what became of them.

use crate::error::StoreError;
use async_trait::async_trait;
use registrant_model::sent_edit::SentEdit;
use registrant_model::{ConnectionId, ContactId, Timestamp};

/// An edit with what it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentEditRow {
    /// Where the contact is held.
    pub connection: ConnectionId,
    /// Which contact.
    pub contact: ContactId,
    /// Who sent it.
    pub subject: String,
    /// The edit. Its time is by the local clock.
    pub edit: SentEdit,
}

/// Keeps sent edits, sealed, until they are settled.
#[async_trait]
pub trait SentEdits: Send + Sync {
    /// Keeps an edit that is about to be sent.
    async fn add_sent_edit(&self, row: &SentEditRow) -> Result<(), StoreError>;

    /// Keeps what became known of an edit; one that was settled meanwhile stays settled.
    async fn update_sent_edit(&self, edit: &SentEdit) -> Result<(), StoreError>;

    /// The edits of a contact that are not settled, the oldest first.
    async fn sent_edits(
        &self,
        at: &ConnectionId,
        contact: &ContactId,
    ) -> Result<Vec<SentEditRow>, StoreError>;

    /// The edits of all contacts of which nobody knows what became of them, the oldest first.
    async fn edits_in_doubt(&self) -> Result<Vec<SentEditRow>, StoreError>;

    /// Forgets an edit, and answers whether there was one.
    async fn forget_sent_edit(&self, id: &str) -> Result<bool, StoreError>;

    /// Forgets the edits that were sent before a point in time.
    async fn sweep_sent_edits(&self, before: Timestamp) -> Result<u64, StoreError>;
}
