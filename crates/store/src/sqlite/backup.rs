//! A copy of the file, made while a proxy works on it.

use super::COPY;
use crate::error::StoreError;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use std::path::Path;
use std::time::Duration;

/// Writes a copy of a database to a new file: everything that was written before the copy began, nothing half
/// (`VACUUM INTO`, <https://sqlite.org/lang_vacuum.html>). Whoever works on the database goes on meanwhile. The copy
/// stands under its name when it is whole and not before, and only its owner can read it.
///
/// # Errors
/// When there is no database, or the copy cannot be written or stands there already.
pub async fn backup(database: &Path, to: &Path) -> Result<(), StoreError> {
    let exists = || StoreError::Exists(to.display().to_string());
    if to.exists() {
        return Err(exists());
    }
    let file = |error| StoreError::File { path: to.display().to_string(), error };
    let mut name = to.file_name().unwrap_or_default().to_owned();
    name.push(".unfinished");
    let unfinished = to.with_file_name(name);
    // Left by a backup that was cut off.
    match std::fs::remove_file(&unfinished) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(file(error)),
        _ => {}
    }
    // SQLite fills an empty file, and so leaves to us who may read it.
    create_private(&unfinished).map_err(file)?;
    let copied = copy(database, &unfinished).await;
    // A link, unlike a new name, is refused where a file stands already.
    let copied = copied.and_then(|()| std::fs::hard_link(&unfinished, to).map_err(file));
    let removed = std::fs::remove_file(&unfinished).map_err(file);
    copied.and(removed)
}

async fn copy(database: &Path, to: &Path) -> Result<(), StoreError> {
    let options = SqliteConnectOptions::new().filename(database).busy_timeout(Duration::from_secs(10));
    let mut connection = options.connect().await?;
    let done = sqlx::query("VACUUM INTO ?").bind(to.to_string_lossy()).execute(&mut connection).await;
    connection.close().await?;
    done?;
    mark(to).await?;
    std::fs::File::open(to)
        .and_then(|copy| copy.sync_all())
        .map_err(|error| StoreError::File { path: to.display().to_string(), error })
}

/// Whoever opens the copy some day has to know that it is one: calls may have been made since that it knows nothing of.
async fn mark(copy: &Path) -> Result<(), StoreError> {
    let mut connection = SqliteConnectOptions::new().filename(copy).connect().await?;
    let marked = sqlx::query(AssertSqlSafe(format!("PRAGMA user_version = {COPY}")));
    let marked = marked.execute(&mut connection).await;
    connection.close().await?;
    marked?;
    Ok(())
}

fn create_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}
