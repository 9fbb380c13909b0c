//! Keeping things in a PostgreSQL database.
//!
//! One process at a time works on a database, because two would make the same calls. It holds a lock as long as it is
//! connected; a second one is refused. Should the connection with the lock be lost and another process take over, the
//! first one writes no journal any more, and so makes no call: each opening is counted, and a line is written by the
//! last one to have opened alone.

mod drafts;
mod links;
mod made_contacts;
mod owner_changes;
mod requests;
mod sent_edits;
mod sessions;

use crate::error::StoreError;
use crate::seal::Sealer;
use crate::{Store, migrations};
use async_trait::async_trait;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgConnection, PgPool};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The number of the lock: "registra" in ASCII.
const LOCK: i64 = 0x7265_6769_7374_7261;

/// Where the database was at home when it was opened for the first time, and where it is now: the numbers of the
/// database and of a table in it, and the server's timeline.
const HOME: &str = "SELECT home, (SELECT oid FROM pg_database WHERE datname = current_database()) || '/' ||
    'opened'::regclass::oid || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) FROM opened";

/// Makes it at home where it is.
const SETTLE: &str =
    "UPDATE opened SET home = (SELECT oid FROM pg_database WHERE datname = current_database())
    || '/' || 'opened'::regclass::oid || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8)";

/// A store in a PostgreSQL database.
pub struct PostgresStore {
    pool: PgPool,
    sealer: Sealer,
    /// Which opening of the database this is.
    opening: i64,
    /// Holds the lock.
    lock: Mutex<Option<PgConnection>>,
}

impl PostgresStore {
    /// Connects, and brings the database to this version.
    ///
    /// # Errors
    /// When it cannot be reached, is of a later version, or another process works on it.
    pub async fn open(options: PgConnectOptions, sealer: Sealer) -> Result<Self, StoreError> {
        // A line of the journal stands before its call is made, also when the power fails in between.
        let options = options.options([("synchronous_commit", "on")]);
        let pool = PgPoolOptions::new()
            .max_connections(16)
            // A database that is away is told of, not waited for.
            .acquire_timeout(Duration::from_secs(5))
            .connect_with(options)
            .await?;
        let mut lock = pool.acquire().await?.detach();
        let (free,): (bool,) =
            sqlx::query_as("SELECT pg_try_advisory_lock($1)").bind(LOCK).fetch_one(&mut lock).await?;
        if !free {
            return Err(StoreError::InUse);
        }
        migrations::postgres().run(&mut lock).await?;
        let (opening, home): (i64, Option<String>) =
            sqlx::query_as("UPDATE opened SET times = times + 1 RETURNING times, home")
                .fetch_one(&mut lock)
                .await?;
        if home.is_none() {
            sqlx::query(SETTLE).execute(&mut lock).await?;
        }
        Ok(Self { pool, sealer, opening, lock: Mutex::new(Some(lock)) })
    }
}

#[async_trait]
impl Store for PostgresStore {
    async fn is_ours(&self) -> Result<bool, StoreError> {
        let (times,): (i64,) = sqlx::query_as("SELECT times FROM opened").fetch_one(&self.pool).await?;
        Ok(times == self.opening)
    }

    async fn came_back(&self) -> Result<bool, StoreError> {
        let (home, here): (Option<String>, String) = sqlx::query_as(HOME).fetch_one(&self.pool).await?;
        Ok(home.is_some_and(|home| home != here))
    }

    async fn came_back_is_noted(&self) -> Result<(), StoreError> {
        sqlx::query(SETTLE).execute(&self.pool).await?;
        Ok(())
    }

    async fn close(&self) {
        self.pool.close().await;
        let lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut lock) = lock {
            // The server ends a connection in its own time: whoever opens the database next must not find it locked.
            // Whatever it says: it lets go of the lock when the connection is gone.
            let _ = sqlx::query("SELECT pg_advisory_unlock($1)").bind(LOCK).execute(&mut lock).await;
            let _ = lock.close().await;
        }
    }
}
