//! Old drafts in PostgreSQL.

use super::PostgresStore;
use crate::drafts::{Drafts, Leftover};
use crate::error::StoreError;
use crate::rows::{self, LeftoverColumns};
use async_trait::async_trait;
use registrant_model::owner_change::OwnerChangeId;
use registrant_model::{ConnectionId, Timestamp};

#[async_trait]
impl Drafts for PostgresStore {
    async fn old_drafts(&self, before: Timestamp, limit: u32) -> Result<Vec<OwnerChangeId>, StoreError> {
        let rows: Vec<(String,)> = sqlx::query_as(
            "SELECT id FROM owner_changes WHERE stage = 'draft' AND updated_at < $1 ORDER BY updated_at LIMIT $2",
        )
        .bind(before.seconds())
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|(id,)| rows::parsed(id)).collect()
    }

    async fn delete_draft(
        &self,
        id: &OwnerChangeId,
        version: u64,
        leftovers: &[Leftover],
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        let row: Option<(i64,)> =
            sqlx::query_as("SELECT version FROM owner_changes WHERE id = $1 AND (stage = 'draft' OR state = 'cancelled') FOR UPDATE")
                .bind(id.as_str())
                .fetch_optional(&mut *transaction)
                .await?;
        if row != Some((rows::number(version),)) {
            return Err(StoreError::VersionConflict);
        }
        for left in leftovers {
            sqlx::query(
                "INSERT INTO leftovers (connection, domain, kind, name, since, subject) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT DO NOTHING",
            )
            .bind(left.connection.as_str())
            .bind(left.domain.as_str())
            .bind(&left.kind)
            .bind(&left.name)
            .bind(left.since.seconds())
            .bind(&left.subject)
            .execute(&mut *transaction)
            .await?;
        }
        for delete in
            ["DELETE FROM journal WHERE owner_change = $1", "DELETE FROM owner_changes WHERE id = $1"]
        {
            sqlx::query(delete).bind(id.as_str()).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    async fn leftovers(&self) -> Result<Vec<Leftover>, StoreError> {
        let rows: Vec<LeftoverColumns> = sqlx::query_as(
            "SELECT connection, domain, kind, name, since, subject FROM leftovers ORDER BY since, connection, kind, name",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(rows::leftover).collect()
    }

    async fn forget_leftover(&self, at: &ConnectionId, kind: &str, name: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM leftovers WHERE connection = $1 AND kind = $2 AND name = $3")
            .bind(at.as_str())
            .bind(kind)
            .bind(name)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
