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
    /// What was kept cannot be opened: another data key, or somebody wrote to the database by hand.
    #[error("kept data cannot be opened: the data key is another one, or the data was altered")]
    Unreadable,
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
