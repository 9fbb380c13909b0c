//! Sessions in SQLite.

use super::SqliteStore;
use crate::error::StoreError;
use crate::sessions::{Session, Sessions};
use async_trait::async_trait;
use registrant_model::Timestamp;

#[async_trait]
impl Sessions for SqliteStore {
    async fn begin_session(&self, token_hash: &[u8], session: &Session) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO sessions (token_hash, subject, expires_at) VALUES (?, ?, ?)")
            .bind(token_hash)
            .bind(&session.subject)
            .bind(session.expires_at.seconds())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn session(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<Session>, StoreError> {
        let row: Option<(String, i64)> = sqlx::query_as(
            "SELECT subject, expires_at FROM sessions WHERE token_hash = ? AND expires_at > ?",
        )
        .bind(token_hash)
        .bind(now.seconds())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|(subject, until)| Session { subject, expires_at: Timestamp::from_seconds(until) }))
    }

    async fn extend_session(&self, token_hash: &[u8], expires_at: Timestamp) -> Result<(), StoreError> {
        sqlx::query("UPDATE sessions SET expires_at = ? WHERE token_hash = ?")
            .bind(expires_at.seconds())
            .bind(token_hash)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn end_session(&self, token_hash: &[u8]) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sessions WHERE token_hash = ?").bind(token_hash).execute(&self.pool).await?;
        Ok(())
    }

    async fn sweep_sessions(&self, now: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM sessions WHERE expires_at <= ?")
            .bind(now.seconds())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }
}
