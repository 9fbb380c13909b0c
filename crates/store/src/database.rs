//! Which database things are kept in.

use crate::error::StoreError;
use crate::postgres::PostgresStore;
use crate::seal::Sealer;
use crate::sqlite::SqliteStore;
use crate::{NotADatabase, Store};
use sqlx::postgres::PgConnectOptions;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;

/// Which database things are kept in.
#[derive(Clone)]
pub enum Database {
    /// An SQLite file.
    File(PathBuf),
    /// A PostgreSQL database.
    Postgres(Box<PgConnectOptions>),
}

impl Database {
    /// Opens it and brings it to this version.
    ///
    /// # Errors
    /// When it cannot be reached, is of a later version, or another process works on it.
    pub async fn open(&self, sealer: Sealer) -> Result<Arc<dyn Store>, StoreError> {
        match self {
            Self::File(path) => Ok(Arc::new(SqliteStore::open(path, sealer).await?)),
            Self::Postgres(options) => Ok(Arc::new(PostgresStore::open((**options).clone(), sealer).await?)),
        }
    }
}

/// Reads `postgres://user@host:5432/name`. What the address does not say comes from the environment of PostgreSQL's
/// own tools (`PGHOST`, `PGUSER`, `PGPASSWORD` …) and from `~/.pgpass`.
impl FromStr for Database {
    type Err = NotADatabase;

    fn from_str(text: &str) -> Result<Self, NotADatabase> {
        if !["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
            return Err(NotADatabase::Scheme);
        }
        // The library's own words may repeat the address, and with it a password.
        let options: PgConnectOptions = text.parse().map_err(|_| NotADatabase::Form)?;
        Ok(Self::Postgres(Box::new(options.application_name("registrant"))))
    }
}

/// Without the password.
impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Postgres(options) => f
                .debug_struct("Postgres")
                .field("host", &options.get_host())
                .field("port", &options.get_port())
                .field("database", &options.get_database())
                .finish_non_exhaustive(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Database;

    #[test]
    fn an_address_is_read_and_its_password_never_shown() {
        let database: Database =
            "postgres://registrant:very-secret@db.example.org/registrant?sslmode=verify-full"
                .parse()
                .unwrap();
        let shown = format!("{database:?}");
        assert!(shown.contains("db.example.org") && !shown.contains("very-secret"), "{shown}");
    }

    #[test]
    fn other_databases_are_refused_in_words_without_the_address() {
        for text in
            ["mysql://root:very-secret@db/x", "registrant.db", "", "postgres://u:very-secret@[::bad/x"]
        {
            let told = text.parse::<Database>().unwrap_err().to_string();
            assert!(told.contains("postgres://") && !told.contains("very-secret"), "{told}");
        }
    }
}
