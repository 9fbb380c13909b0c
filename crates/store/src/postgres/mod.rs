//! Keeping things in a PostgreSQL database.
//!
//! One process at a time works on a database, because two would make the same calls. It holds a lock as long as it is
//! connected; a second one is refused. Should the connection with the lock be lost and another process take over, the
//! first one writes no journal any more, and so makes no call: each opening is counted, and a line is written by the
//! last one to have opened alone.

mod drafts;
mod made_contacts;
mod owner_changes;
mod requests;
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
        let (opening,) = sqlx::query_as("UPDATE opened SET times = times + 1 RETURNING times")
            .fetch_one(&mut lock)
            .await?;
        Ok(Self { pool, sealer, opening, lock: Mutex::new(Some(lock)) })
    }
}

#[async_trait]
impl Store for PostgresStore {
    async fn close(&self) {
        self.pool.close().await;
        let lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(lock) = lock {
            // Whatever the server says: it lets go of the lock when the connection is gone.
            let _ = lock.close().await;
        }
    }
}
