//! Which contacts a person made, in PostgreSQL.

use super::PostgresStore;
use crate::error::StoreError;
use crate::made_contacts::MadeContacts;
use async_trait::async_trait;
use registrant_model::{ConnectionId, ContactId};

#[async_trait]
impl MadeContacts for PostgresStore {
    async fn note_made_contact(
        &self,
        subject: &str,
        at: &ConnectionId,
        contact: &ContactId,
    ) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO made_contacts (subject, connection, contact) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(subject)
            .bind(at.as_str())
            .bind(contact.as_str())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn made_contacts(&self, subject: &str, at: &ConnectionId) -> Result<Vec<ContactId>, StoreError> {
        let rows: Vec<(String,)> = sqlx::query_as(
            "SELECT contact FROM made_contacts WHERE subject = $1 AND connection = $2 ORDER BY contact",
        )
        .bind(subject)
        .bind(at.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(|(contact,)| contact.parse().map_err(|_| StoreError::Unreadable)).collect()
    }
}
