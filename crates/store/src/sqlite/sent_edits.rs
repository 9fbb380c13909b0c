//! Sent edits in SQLite.

use super::SqliteStore;
use crate::error::StoreError;
use crate::rows::{self, SentEditColumns};
use crate::sent_edits::{SentEditRow, SentEdits};
use async_trait::async_trait;
use registrant_model::sent_edit::SentEdit;
use registrant_model::{ConnectionId, ContactId, Timestamp};

#[async_trait]
impl SentEdits for SqliteStore {
    async fn add_sent_edit(&self, row: &SentEditRow) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO sent_edits (id, connection, contact, subject, at, sealed, in_doubt)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(&row.edit.id)
        .bind(row.connection.as_str())
        .bind(row.contact.as_str())
        .bind(&row.subject)
        .bind(row.edit.at.seconds())
        .bind(self.sealer.seal(&rows::sent_edit_place(&row.edit.id), &row.edit)?)
        .bind(row.edit.is_in_doubt())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    async fn update_sent_edit(&self, edit: &SentEdit) -> Result<(), StoreError> {
        sqlx::query("UPDATE sent_edits SET sealed = ?, in_doubt = ? WHERE id = ?")
            .bind(self.sealer.seal(&rows::sent_edit_place(&edit.id), edit)?)
            .bind(edit.is_in_doubt())
            .bind(&edit.id)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn sent_edits(
        &self,
        at: &ConnectionId,
        contact: &ContactId,
    ) -> Result<Vec<SentEditRow>, StoreError> {
        let rows: Vec<SentEditColumns> = sqlx::query_as(
            "SELECT id, connection, contact, subject, sealed FROM sent_edits
             WHERE connection = ? AND contact = ? ORDER BY at, id",
        )
        .bind(at.as_str())
        .bind(contact.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(|row| rows::sent_edit(&self.sealer, row)).collect()
    }

    async fn edits_in_doubt(&self) -> Result<Vec<SentEditRow>, StoreError> {
        let rows: Vec<SentEditColumns> = sqlx::query_as(
            "SELECT id, connection, contact, subject, sealed FROM sent_edits WHERE in_doubt ORDER BY at, id",
        )
        .fetch_all(&self.pool)
        .await?;
        let edits = rows.into_iter().map(|row| rows::sent_edit(&self.sealer, row));
        // Rows of an older version do not say it beside the seal.
        edits.filter(|row| row.as_ref().map_or(true, |row| row.edit.is_in_doubt())).collect()
    }

    async fn forget_sent_edit(&self, id: &str) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM sent_edits WHERE id = ?").bind(id).execute(&self.pool).await?;
        Ok(done.rows_affected() > 0)
    }

    async fn sweep_sent_edits(&self, before: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM sent_edits WHERE at < ?")
            .bind(before.seconds())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }
}
