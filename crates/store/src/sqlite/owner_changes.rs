//! Owner changes in SQLite.

use super::SqliteStore;
use crate::error::StoreError;
use crate::owner_changes::{ChangeFilter, ChangeRow, OwnerChanges, Stage};
use async_trait::async_trait;
use registrant_model::Timestamp;
use registrant_model::owner_change::{Entry, Event, OwnerChange, OwnerChangeId};
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

#[async_trait]
impl OwnerChanges for SqliteStore {
    async fn append(
        &self,
        change: &OwnerChange,
        entry: &Entry,
        due_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let sequence = number(entry.sequence);
        let sealed = self.sealer.seal(&place(&change.id, sequence), &entry.event)?;
        let mut transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        write_row(&mut transaction, change, sequence, due_at).await?;
        sqlx::query("INSERT INTO journal (owner_change, sequence, at, sealed) VALUES (?, ?, ?, ?)")
            .bind(change.id.as_str())
            .bind(sequence)
            .bind(entry.at.seconds())
            .bind(sealed)
            .execute(&mut *transaction)
            .await
            .map_err(|error| if is_unique(&error) { StoreError::VersionConflict } else { error.into() })?;
        transaction.commit().await?;
        Ok(())
    }

    async fn journal(&self, id: &OwnerChangeId) -> Result<Vec<Entry>, StoreError> {
        let rows =
            sqlx::query("SELECT sequence, at, sealed FROM journal WHERE owner_change = ? ORDER BY sequence")
                .bind(id.as_str())
                .fetch_all(&self.pool)
                .await?;
        let entry = |row: SqliteRow| {
            let sequence: i64 = row.try_get("sequence")?;
            let sealed: Vec<u8> = row.try_get("sealed")?;
            let event: Event = self.sealer.open(&place(id, sequence), &sealed)?;
            let at = Timestamp::from_seconds(row.try_get("at")?);
            Ok(Entry { sequence: u64::try_from(sequence).unwrap_or_default(), at, event })
        };
        rows.into_iter().map(entry).collect()
    }

    async fn change_row(&self, id: &OwnerChangeId) -> Result<Option<ChangeRow>, StoreError> {
        let row = sqlx::query("SELECT * FROM owner_changes WHERE id = ?")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(read_row).transpose()
    }

    async fn list_changes(&self, filter: &ChangeFilter) -> Result<Vec<ChangeRow>, StoreError> {
        let mut query: QueryBuilder<Sqlite> = QueryBuilder::new("SELECT * FROM owner_changes WHERE 1 = 1");
        if let Some(connection) = &filter.connection {
            query.push(" AND connection = ").push_bind(connection.to_string());
        }
        if let Some(domain) = &filter.domain {
            query.push(" AND domain = ").push_bind(domain.to_string());
        }
        if let Some(subject) = &filter.subject {
            query.push(" AND subject = ").push_bind(subject.clone());
        }
        if !filter.stages.is_empty() {
            query.push(" AND stage IN (");
            let mut stages = query.separated(", ");
            for stage in &filter.stages {
                stages.push_bind(stage.as_str());
            }
            query.push(")");
        }
        query.push(" ORDER BY updated_at DESC, id LIMIT ").push_bind(i64::from(filter.limit));
        query.build().fetch_all(&self.pool).await?.iter().map(read_row).collect()
    }

    async fn due_changes(&self, now: Timestamp, limit: u32) -> Result<Vec<OwnerChangeId>, StoreError> {
        let rows = sqlx::query("SELECT id FROM owner_changes WHERE due_at <= ? ORDER BY due_at LIMIT ?")
            .bind(now.seconds())
            .bind(limit)
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(|row| parsed(row, "id")).collect()
    }

    async fn schedule(
        &self,
        id: &OwnerChangeId,
        due_at: Option<Timestamp>,
        checked_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE owner_changes SET due_at = ?, checked_at = coalesce(?, checked_at) WHERE id = ?")
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
    database: &mut SqliteConnection,
    change: &OwnerChange,
    sequence: i64,
    due_at: Option<Timestamp>,
) -> Result<(), StoreError> {
    let query = if sequence == 1 {
        sqlx::query(
            "INSERT INTO owner_changes
             (state, stage, version, updated_at, due_at, id, connection, domain, subject, started_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
    } else {
        sqlx::query(
            "UPDATE owner_changes SET state = ?, stage = ?, version = ?, updated_at = ?, due_at = ?
             WHERE id = ? AND version = ?",
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
        Err(error) if is_unique(&error) => Err(StoreError::AlreadyOpen),
        Err(error) => Err(error.into()),
    }
}

fn read_row(row: &SqliteRow) -> Result<ChangeRow, StoreError> {
    let stage: String = row.try_get("stage")?;
    let stages = [Stage::Draft, Stage::Running, Stage::Ended];
    let stage = stages.into_iter().find(|it| it.as_str() == stage).ok_or(StoreError::Unreadable)?;
    let checked_at: Option<i64> = row.try_get("checked_at")?;
    Ok(ChangeRow {
        id: parsed(row, "id")?,
        connection: parsed(row, "connection")?,
        domain: parsed(row, "domain")?,
        subject: row.try_get("subject")?,
        stage,
        checked_at: checked_at.map(Timestamp::from_seconds),
    })
}

fn parsed<T: std::str::FromStr>(row: &SqliteRow, column: &str) -> Result<T, StoreError> {
    let text: String = row.try_get(column)?;
    text.parse().map_err(|_| StoreError::Unreadable)
}

fn is_unique(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

fn number(sequence: u64) -> i64 {
    i64::try_from(sequence).unwrap_or(i64::MAX)
}

fn place(id: &OwnerChangeId, sequence: i64) -> String {
    format!("journal/{id}/{sequence}")
}
