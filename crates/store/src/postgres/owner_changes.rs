//! Owner changes in PostgreSQL.

use super::PostgresStore;
use crate::error::StoreError;
use crate::owner_changes::{ChangeFilter, ChangeRow, LONGEST_PAUSE, OwnerChanges, Stage};
use crate::rows::{self, ChangeColumns, JournalColumns};
use async_trait::async_trait;
use registrant_model::owner_change::{Entry, OwnerChange, OwnerChangeId};
use registrant_model::{ConnectionId, Timestamp};
use sqlx::{PgConnection, Postgres};

/// What is due of a connection. In two parts, so that each is a range of the index and ends at the limit: asked for with
/// one `OR`, everything that is due would be read and sorted for each few.
const DUE: &str = "
    SELECT id FROM (
        SELECT id, due_at FROM (SELECT id, due_at FROM owner_changes
            WHERE connection = $1 AND due_at <= $2 ORDER BY due_at LIMIT $4) AS late
        UNION ALL
        SELECT id, due_at FROM (SELECT id, due_at FROM owner_changes
            WHERE connection = $1 AND due_at > $3 ORDER BY due_at LIMIT $4) AS set_back
    ) AS due ORDER BY due_at LIMIT $4";

#[async_trait]
impl OwnerChanges for PostgresStore {
    async fn append(
        &self,
        change: &OwnerChange,
        entry: &Entry,
        due_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let sequence = rows::number(entry.sequence);
        let sealed = self.sealer.seal(&rows::line(&change.id, sequence), &entry.event)?;
        let mut transaction = self.pool.begin().await?;
        write_row(&mut transaction, change, sequence, due_at).await?;
        // Whoever opens the database after us waits for this transaction, or this one finds that it is not the last.
        let written = sqlx::query(
            "INSERT INTO journal (owner_change, sequence, at, sealed)
             SELECT $1, $2, $3, $4 FROM opened WHERE times = $5 FOR SHARE",
        )
        .bind(change.id.as_str())
        .bind(sequence)
        .bind(entry.at.seconds())
        .bind(sealed)
        .bind(self.opening)
        .execute(&mut *transaction)
        .await
        .map_err(|error| if rows::is_unique(&error) { StoreError::VersionConflict } else { error.into() })?;
        if written.rows_affected() == 0 {
            return Err(StoreError::InUse);
        }
        transaction.commit().await?;
        Ok(())
    }

    async fn journal(&self, id: &OwnerChangeId) -> Result<Vec<Entry>, StoreError> {
        let lines: Vec<JournalColumns> = sqlx::query_as(
            "SELECT sequence, at, sealed FROM journal WHERE owner_change = $1 ORDER BY sequence",
        )
        .bind(id.as_str())
        .fetch_all(&self.pool)
        .await?;
        lines.into_iter().map(|line| rows::entry(&self.sealer, id, line)).collect()
    }

    async fn change_row(&self, id: &OwnerChangeId) -> Result<Option<ChangeRow>, StoreError> {
        let row: Option<ChangeColumns> = sqlx::query_as(
            "SELECT id, connection, domain, subject, stage, checked_at FROM owner_changes WHERE id = $1",
        )
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.map(rows::change_row).transpose()
    }

    async fn list_changes(&self, filter: &ChangeFilter) -> Result<Vec<ChangeRow>, StoreError> {
        let mut query = rows::list::<Postgres>(filter);
        let found: Vec<ChangeColumns> = query.build_query_as().fetch_all(&self.pool).await?;
        found.into_iter().map(rows::change_row).collect()
    }

    async fn due_changes(
        &self,
        connection: &ConnectionId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<OwnerChangeId>, StoreError> {
        let due: Vec<(String,)> = sqlx::query_as(DUE)
            .bind(connection.as_str())
            .bind(now.seconds())
            .bind(now.plus_seconds(LONGEST_PAUSE).seconds())
            .bind(i64::from(limit))
            .fetch_all(&self.pool)
            .await?;
        due.iter().map(|(id,)| rows::parsed(id)).collect()
    }

    async fn schedule(
        &self,
        id: &OwnerChangeId,
        due_at: Option<Timestamp>,
        checked_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE owner_changes SET due_at = $1, checked_at = coalesce($2, checked_at) WHERE id = $3",
        )
        .bind(due_at.map(Timestamp::seconds))
        .bind(checked_at.map(Timestamp::seconds))
        .bind(id.as_str())
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

/// Makes the row with the first line of a journal; moves it on with each later one, if nobody else did.
async fn write_row(
    database: &mut PgConnection,
    change: &OwnerChange,
    sequence: i64,
    due_at: Option<Timestamp>,
) -> Result<(), StoreError> {
    let query = if sequence == 1 {
        sqlx::query(
            "INSERT INTO owner_changes
             (state, stage, version, updated_at, due_at, id, connection, domain, subject, started_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
    } else {
        sqlx::query(
            "UPDATE owner_changes SET state = $1, stage = $2, version = $3, updated_at = $4, due_at = $5
             WHERE id = $6 AND version = $7",
        )
    };
    let query = query
        .bind(change.state.as_str())
        .bind(Stage::of(change.state).as_str())
        .bind(sequence)
        .bind(change.updated_at.seconds())
        .bind(due_at.map(Timestamp::seconds))
        .bind(change.id.as_str());
    let query = if sequence == 1 {
        query
            .bind(change.connection.as_str())
            .bind(change.domain.as_str())
            .bind(&change.by)
            .bind(change.started_at.seconds())
    } else {
        query.bind(sequence - 1)
    };
    match query.execute(database).await {
        Ok(done) if done.rows_affected() == 1 => Ok(()),
        Ok(_) => Err(StoreError::VersionConflict),
        Err(error) if rows::is_unique(&error) => Err(StoreError::AlreadyOpen),
        Err(error) => Err(error.into()),
    }
}
