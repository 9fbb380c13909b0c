//! What can go wrong while keeping things.

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
