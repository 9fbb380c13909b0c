//! Keeping things in an SQLite file.

mod backup;
mod drafts;
mod links;
mod made_contacts;
mod owner_changes;
mod requests;
mod sent_edits;
mod sessions;

pub use backup::backup;

use crate::error::StoreError;
use crate::seal::Sealer;
use crate::{Store, migrations};
use async_trait::async_trait;
use sqlx::SqlitePool;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// `PRAGMA user_version` of a copy that [`backup`] made. The database in use has 0.
const COPY: i32 = 1;

/// A store in an SQLite file.
pub struct SqliteStore {
    pool: SqlitePool,
    sealer: Sealer,
    /// Held as long as this process works on the file.
    lock: Mutex<Option<File>>,
}

impl SqliteStore {
    /// Opens the file, makes it if it is missing, and brings it to this version.
    ///
    /// # Errors
    /// When the file cannot be opened, is of a later version, or another process works on it.
    pub async fn open(path: &Path, sealer: Sealer) -> Result<Self, StoreError> {
        let lock = Mutex::new(Some(lock(path)?));
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A line of the journal stands before its call is made, also when the power fails in between.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
        migrations::sqlite().run(&pool).await?;
        Ok(Self { pool, sealer, lock })
    }
}

#[async_trait]
impl Store for SqliteStore {
    /// The lock goes with the process.
    async fn is_ours(&self) -> Result<bool, StoreError> {
        Ok(true)
    }

    async fn came_back(&self) -> Result<bool, StoreError> {
        let (mark,): (i32,) = sqlx::query_as("PRAGMA user_version").fetch_one(&self.pool).await?;
        Ok(mark == COPY)
    }

    async fn came_back_is_noted(&self) -> Result<(), StoreError> {
        sqlx::query("PRAGMA user_version = 0").execute(&self.pool).await?;
        Ok(())
    }

    async fn close(&self) {
        self.pool.close().await;
        self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

/// Locks a file beside the database. The system lets go of it when the process ends, however it ends.
fn lock(database: &Path) -> Result<File, StoreError> {
    let path = database.with_extension("lock");
    let failed = |error| StoreError::File { path: path.display().to_string(), error };
    let file = File::options().write(true).create(true).truncate(false).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}
