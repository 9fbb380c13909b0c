//! Links in PostgreSQL.

use super::PostgresStore;
use crate::error::StoreError;
use crate::links::{LinkRow, Links};
use crate::rows::{self, LinkColumns};
use async_trait::async_trait;
use registrant_model::Timestamp;
use registrant_model::owner_change::OwnerChangeId;

#[async_trait]
impl Links for PostgresStore {
    async fn add_link(&self, token_hash: &[u8], link: &LinkRow) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO links (token_hash, id, owner_change, party, subject, made_at, until)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(token_hash)
        .bind(&link.id)
        .bind(link.owner_change.as_str())
        .bind(link.party.as_str())
        .bind(&link.subject)
        .bind(link.made_at.seconds())
        .bind(link.until.seconds())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    async fn link(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<LinkRow>, StoreError> {
        let row: Option<LinkColumns> = sqlx::query_as(
            "SELECT id, owner_change, party, subject, made_at, until FROM links
             WHERE token_hash = $1 AND until > $2",
        )
        .bind(token_hash)
        .bind(now.seconds())
        .fetch_optional(&self.pool)
        .await?;
        row.map(rows::link).transpose()
    }

    async fn links(&self, id: &OwnerChangeId, now: Timestamp) -> Result<Vec<LinkRow>, StoreError> {
        let rows: Vec<LinkColumns> = sqlx::query_as(
            "SELECT id, owner_change, party, subject, made_at, until FROM links
             WHERE owner_change = $1 AND until > $2 ORDER BY made_at, id",
        )
        .bind(id.as_str())
        .bind(now.seconds())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(rows::link).collect()
    }

    async fn revoke_link(&self, id: &OwnerChangeId, link: &str) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM links WHERE owner_change = $1 AND id = $2")
            .bind(id.as_str())
            .bind(link)
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected() > 0)
    }

    async fn sweep_links(&self, now: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM links WHERE until <= $1")
            .bind(now.seconds())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }
}
