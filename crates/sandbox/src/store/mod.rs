//! What survives: one SQLite file with one table of rows.
//!
//! Everything a request changed is written in one transaction before its answer leaves, so that a process
//! that is killed at any moment comes back with a state that some sequence of whole requests led to.

mod table;

pub(crate) use table::{AnyTable, Change, Row, Table};

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Connection as _, Row as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The name of the file in the data folder.
const FILE: &str = "sandbox.sqlite";

/// The number of the layout of the rows. A file with another number is refused rather than misread.
const LAYOUT: i64 = 3;

/// Writes [`LAYOUT`] into a new file.
const SET_LAYOUT: &str = "PRAGMA user_version = 3";

/// Why the state could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The data folder could not be made.
    #[error("cannot create the data folder {}: {source}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// SQLite refused. "database is locked" means that another sandbox uses the same file.
    #[error("the sandbox's database: {0}")]
    Database(#[from] sqlx::Error),
    /// The file was written by a version whose rows look different.
    #[error("the sandbox's database has layout {found}, this version reads {LAYOUT}; remove {} to start afresh", path.display())]
    Layout {
        /// The number in the file.
        found: i64,
        /// The file.
        path: PathBuf,
    },
    /// One row is not what this version writes.
    #[error(
        "the sandbox's database holds a row of {kind} that this version cannot read: {source}; remove the file to start afresh"
    )]
    Unreadable {
        /// The table of the row.
        kind: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A row could not be written as JSON.
    #[error("a row could not be written: {0}")]
    Unwritable(#[from] serde_json::Error),
}

/// The open database. It is locked for this process alone: two sandboxes on one file would overwrite each
/// other's rows, because each holds all of them in memory.
pub(crate) struct Store {
    connection: SqliteConnection,
}

impl Store {
    /// Opens the database in `folder`, or one that lives as long as the process (`None`).
    pub(crate) async fn open(folder: Option<&Path>) -> Result<Self, StoreError> {
        let (path, options) = match folder {
            None => (PathBuf::from(":memory:"), SqliteConnectOptions::new().in_memory(true)),
            Some(folder) => {
                std::fs::create_dir_all(folder)
                    .map_err(|source| StoreError::Folder { path: folder.to_owned(), source })?;
                let path = folder.join(FILE);
                let options = SqliteConnectOptions::new()
                    .filename(&path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    // With a write-ahead log, NORMAL loses nothing when the process dies: what was committed
                    // is with the operating system. Only a power cut may take the last transactions, and
                    // they go whole. FULL would cost one disk flush per request for nothing a test needs.
                    .synchronous(SqliteSynchronous::Normal);
                (path, options)
            }
        };
        let mut connection = options
            .locking_mode(SqliteLockingMode::Exclusive)
            .busy_timeout(Duration::from_secs(2))
            .disable_statement_logging()
            .connect()
            .await?;
        let found: i64 = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut connection).await?;
        match found {
            0 => {
                sqlx::query(
                    "CREATE TABLE row (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, \
                     PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID",
                )
                .execute(&mut connection)
                .await?;
                sqlx::query(SET_LAYOUT).execute(&mut connection).await?;
            }
            LAYOUT => {}
            found => return Err(StoreError::Layout { found, path }),
        }
        Ok(Self { connection })
    }

    /// Reads all rows into `tables`. Tells whether there were any.
    pub(crate) async fn load(&mut self, tables: &mut [&mut dyn AnyTable]) -> Result<bool, StoreError> {
        let rows = sqlx::query("SELECT kind, body FROM row").fetch_all(&mut self.connection).await?;
        for row in &rows {
            let kind: &str = row.try_get("kind")?;
            let body: &str = row.try_get("body")?;
            // A table that this version no longer has: its rows concern nothing that is left.
            let Some(table) = tables.iter_mut().find(|table| table.kind() == kind) else { continue };
            table.load(body).map_err(|source| StoreError::Unreadable { kind: kind.to_owned(), source })?;
        }
        Ok(!rows.is_empty())
    }

    /// Writes `changes` in one transaction.
    pub(crate) async fn write(&mut self, changes: Vec<Change>) -> Result<(), StoreError> {
        if changes.is_empty() {
            return Ok(());
        }
        let mut transaction = self.connection.begin().await?;
        for change in changes {
            let query = match &change.body {
                Some(body) => sqlx::query("REPLACE INTO row (kind, key, body) VALUES (?, ?, ?)")
                    .bind(change.kind)
                    .bind(&change.key)
                    .bind(body),
                None => sqlx::query("DELETE FROM row WHERE kind = ? AND key = ?")
                    .bind(change.kind)
                    .bind(&change.key),
            };
            query.execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Makes every write fail from now on, or no longer.
    #[cfg(test)]
    pub(crate) async fn refuse_writes(&mut self, refuse: bool) {
        let pragma = if refuse { "PRAGMA query_only = 1" } else { "PRAGMA query_only = 0" };
        sqlx::query(pragma).execute(&mut self.connection).await.unwrap();
    }

    /// Closes the file, so that another process can open it at once.
    pub(crate) async fn close(self) -> Result<(), StoreError> {
        self.connection.close().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_of_another_layout_is_refused_with_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(Some(folder.path())).await.unwrap();
        let layout: i64 =
            sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut store.connection).await.unwrap();
        assert_eq!(layout, LAYOUT);
        sqlx::query("PRAGMA user_version = 99").execute(&mut store.connection).await.unwrap();
        store.close().await.unwrap();
        let Err(error) = Store::open(Some(folder.path())).await else { panic!("it was opened") };
        assert!(matches!(error, StoreError::Layout { found: 99, .. }), "{error}");
        assert!(error.to_string().contains(FILE), "{error}");
    }

    #[tokio::test]
    async fn rows_of_tables_that_are_gone_are_passed_over() {
        let mut store = Store::open(None).await.unwrap();
        let gone = Change { kind: "gone", key: "1".to_owned(), body: Some("{}".to_owned()) };
        store.write(vec![gone]).await.unwrap();
        assert!(store.load(&mut []).await.unwrap());
        let removed = Change { kind: "gone", key: "1".to_owned(), body: None };
        store.write(vec![removed]).await.unwrap();
        assert!(!store.load(&mut []).await.unwrap());
    }
}
