//! What can go wrong while keeping things.

use sqlx::postgres::PgDatabaseError;

/// Why something could not be kept or found.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else wrote a line of this journal meanwhile.
    #[error("the owner change was written to meanwhile")]
    VersionConflict,
    /// The domain is in another running change, or the person has another draft of it.
    #[error("another owner change of this domain is open")]
    AlreadyOpen,
    /// Another process works on this database. Two would make the same calls.
    #[error("another registrant works on this database: one at a time may")]
    InUse,
    /// What was kept cannot be opened: another data key, or somebody wrote to the database by hand.
    #[error("kept data cannot be opened: the data key is another one, or the data was altered")]
    Unreadable,
    /// A backup would stand where something stands already.
    #[error("{0} exists already: a backup is written to a new file")]
    Exists(String),
    /// A file beside the database failed.
    #[error("{path} cannot be used: {error}")]
    File {
        /// Which file.
        path: String,
        /// Why.
        error: std::io::Error,
    },
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The database could not be brought to this version.
    #[error("the database could not be brought to this version: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// Something could not be written as JSON, or read back.
    #[error("kept data is not of the expected form: {0}")]
    Form(#[from] serde_json::Error),
}

impl StoreError {
    /// Whether the place where things are kept is at fault and not what was to be kept: no room, no rights, no
    /// connection, a server that goes down or comes up. The same may succeed a little later.
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::File { .. } => true,
            Self::Database(error) => is_away(error),
            _ => false,
        }
    }
}

fn is_away(error: &sqlx::Error) -> bool {
    use sqlx::Error;
    match error {
        Error::Io(_)
        | Error::Tls(_)
        | Error::Protocol(_)
        | Error::PoolTimedOut
        | Error::PoolClosed
        | Error::WorkerCrashed => true,
        Error::Database(error) => match error.try_downcast_ref::<PgDatabaseError>() {
            // SQLSTATE: connection exception, insufficient resources, intervention of an operator, system error; and
            // a server that only reads, as a standby does.
            Some(error) => {
                ["08", "53", "57P", "58"].iter().any(|class| error.code().starts_with(class))
                    || error.code() == "25006"
            }
            // <https://sqlite.org/rescode.html>: the low byte says what, the rest says where. Busy, out of memory,
            // read-only, input or output, full, cannot open.
            None => error
                .code()
                .and_then(|code| code.parse::<u32>().ok())
                .is_some_and(|code| [5, 7, 8, 10, 13, 14].contains(&(code & 0xff))),
        },
        _ => false,
    }
}

/// Why an address names no database. The address is not repeated: it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADatabase {
    /// Another kind of database.
    #[error(
        "an address that begins with postgres:// is needed; without one, a file in the data folder is used"
    )]
    Scheme,
    /// It begins well and goes on badly.
    #[error("the address is not of the form postgres://user@host:5432/name")]
    Form,
}
