//! Answers to requests that may come twice, in PostgreSQL.

use super::PostgresStore;
use crate::error::StoreError;
use crate::requests::{Begun, KeptAnswer, Requests};
use crate::rows::{self, RequestColumns};
use async_trait::async_trait;
use registrant_model::Timestamp;

#[async_trait]
impl Requests for PostgresStore {
    async fn begin_request(
        &self,
        subject: &str,
        key: &str,
        fingerprint: &[u8],
        now: Timestamp,
        stale: Timestamp,
    ) -> Result<Begun, StoreError> {
        // One statement decides each time: of two requests at the same time, one inserts, or takes over what was cut off,
        // and the other finds it.
        let inserted = sqlx::query(
            "INSERT INTO requests (subject, key, fingerprint, started_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (subject, key) DO NOTHING",
        )
        .bind(subject)
        .bind(key)
        .bind(fingerprint)
        .bind(now.seconds())
        .execute(&self.pool)
        .await?;
        if inserted.rows_affected() == 1 {
            return Ok(Begun::New);
        }
        let taken = sqlx::query(
            "UPDATE requests SET started_at = $1 WHERE subject = $2 AND key = $3 AND fingerprint = $4
             AND status IS NULL AND started_at < $5",
        )
        .bind(now.seconds())
        .bind(subject)
        .bind(key)
        .bind(fingerprint)
        .bind(stale.seconds())
        .execute(&self.pool)
        .await?;
        if taken.rows_affected() == 1 {
            return Ok(Begun::CutOff);
        }
        let row: Option<RequestColumns> =
            sqlx::query_as("SELECT fingerprint, sealed FROM requests WHERE subject = $1 AND key = $2")
                .bind(subject)
                .bind(key)
                .fetch_optional(&self.pool)
                .await?;
        // Gone since: somebody forgot it in between, and a moment later it can be begun.
        row.map_or(Ok(Begun::Running), |row| rows::begun(&self.sealer, (subject, key), fingerprint, row))
    }

    async fn finish_request(&self, subject: &str, key: &str, answer: &KeptAnswer) -> Result<(), StoreError> {
        sqlx::query("UPDATE requests SET status = $1, sealed = $2 WHERE subject = $3 AND key = $4")
            .bind(i32::from(answer.status))
            .bind(self.sealer.seal(&rows::request(subject, key), answer)?)
            .bind(subject)
            .bind(key)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn forget_request(&self, subject: &str, key: &str) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM requests WHERE subject = $1 AND key = $2")
            .bind(subject)
            .bind(key)
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn sweep_requests(&self, before: Timestamp) -> Result<u64, StoreError> {
        let done = sqlx::query("DELETE FROM requests WHERE started_at < $1")
            .bind(before.seconds())
            .execute(&self.pool)
            .await?;
        Ok(done.rows_affected())
    }
}
