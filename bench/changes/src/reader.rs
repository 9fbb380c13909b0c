//! Looking into the database beside the proxy, and writing into it past the store while no proxy runs.

use crate::house::House;
use anyhow::Result;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, SqliteConnection};

/// A connection to the database of a house. The statements are those that both databases understand.
pub(crate) enum Reader {
    File(SqliteConnection),
    Postgres(PgConnection),
}

impl Reader {
    /// Connects.
    pub(crate) async fn of(house: &House) -> Result<Self> {
        if let Some(address) = house.address() {
            return Ok(Self::Postgres(PgConnection::connect(address).await?));
        }
        let options = SqliteConnectOptions::new().filename(house.file());
        Ok(Self::File(SqliteConnection::connect_with(&options).await?))
    }

    /// A number that a query answers.
    pub(crate) async fn number(&mut self, query: &'static str) -> Result<i64> {
        let (number,): (i64,) = match self {
            Self::File(file) => sqlx::query_as(query).fetch_one(file).await?,
            Self::Postgres(server) => sqlx::query_as(query).fetch_one(server).await?,
        };
        Ok(number)
    }

    /// Runs statements.
    pub(crate) async fn run(&mut self, statements: String) -> Result<()> {
        let statements = sqlx::raw_sql(AssertSqlSafe(statements));
        match self {
            Self::File(file) => file.execute(statements).await.map(drop)?,
            Self::Postgres(server) => server.execute(statements).await.map(drop)?,
        }
        Ok(())
    }

    /// Bytes as they stand in a statement.
    pub(crate) fn bytes(&self, bytes: &[u8]) -> String {
        match self {
            Self::File(_) => format!("X'{}'", hex::encode(bytes)),
            Self::Postgres(_) => format!("'\\x{}'", hex::encode(bytes)),
        }
    }

    /// Lets the database learn what it holds, as it does by itself in time.
    pub(crate) async fn settle(&mut self) -> Result<()> {
        match self {
            Self::File(_) => self.run("PRAGMA wal_checkpoint(TRUNCATE)".to_owned()).await,
            Self::Postgres(_) => {
                self.run("VACUUM ANALYZE".to_owned()).await?;
                self.run("CHECKPOINT".to_owned()).await
            }
        }
    }
}
