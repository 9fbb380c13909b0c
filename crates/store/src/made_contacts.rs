//! Which contacts a person made.

use crate::error::StoreError;
use async_trait::async_trait;
use registrant_model::{ConnectionId, ContactId};

/// Keeps which contacts a person made.
#[async_trait]
pub trait MadeContacts: Send + Sync {
    /// Notes that a person made a contact.
    async fn note_made_contact(
        &self,
        subject: &str,
        at: &ConnectionId,
        contact: &ContactId,
    ) -> Result<(), StoreError>;

    /// The contacts that a person made at a connection.
    async fn made_contacts(&self, subject: &str, at: &ConnectionId) -> Result<Vec<ContactId>, StoreError>;

    /// Whether a person made a contact.
    async fn made_contact(
        &self,
        subject: &str,
        at: &ConnectionId,
        contact: &ContactId,
    ) -> Result<bool, StoreError> {
        Ok(self.made_contacts(subject, at).await?.contains(contact))
    }
}
