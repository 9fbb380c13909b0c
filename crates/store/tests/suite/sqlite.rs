//! The suite over SQLite, and what only a file can do: survive a restart, be copied while somebody works on it.

use crate::{cases, sealer};
use registrant_store::sqlite::{SqliteStore, backup};
use registrant_store::{OwnerChanges, SentEdits, Sessions, Store, StoreError};
use std::path::Path;
use tempfile::TempDir;

async fn at(folder: &Path) -> SqliteStore {
    SqliteStore::open(&folder.join("registrant.db"), sealer(7)).await.unwrap()
}

async fn fresh() -> (SqliteStore, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (at(folder.path()).await, folder)
}

suite!(fresh);

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let (store, folder) = fresh().await;
    let change = cases::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    assert_eq!(at(folder.path()).await.change(&change.id).await.unwrap(), Some(change));
}

#[tokio::test]
async fn one_process_at_a_time_works_on_it() {
    let (store, folder) = fresh().await;
    let path = folder.path().join("registrant.db");
    let second = SqliteStore::open(&path, sealer(7)).await.map(drop);
    assert!(matches!(second, Err(StoreError::InUse)), "{second:?}");
    cases::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    SqliteStore::open(&path, sealer(7)).await.unwrap();
}

#[tokio::test]
async fn another_key_opens_nothing() {
    let (store, folder) = fresh().await;
    let change = cases::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    let other = SqliteStore::open(&folder.path().join("registrant.db"), sealer(8)).await.unwrap();
    assert!(matches!(other.journal(&change.id).await, Err(StoreError::Unreadable)));
}

#[tokio::test]
async fn no_personal_word_stands_in_the_file() {
    let (store, folder) = fresh().await;
    cases::start(&store, "7", "example.com", "customer").await;
    store.add_sent_edit(&cases::sent_edit("1", registrant_model::Timestamp::from_seconds(1))).await.unwrap();
    store.close().await;
    backup(&folder.path().join("registrant.db"), &folder.path().join("copy.db")).await.unwrap();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for word in ["Lovelace", "ada@example.org"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
        }
    }
}

#[tokio::test]
async fn a_backup_while_somebody_writes_is_whole() {
    let (store, folder) = fresh().await;
    let copied = tempfile::tempdir().unwrap();
    let before = cases::start(&store, "7", "example.com", "customer").await;
    let writing = async {
        for number in 0..40 {
            cases::start(&store, &format!("w{number}"), &format!("w{number}.example"), "customer").await;
        }
    };
    let (database, to) = (folder.path().join("registrant.db"), copied.path().join("registrant.db"));
    let ((), copy) = tokio::join!(writing, backup(&database, &to));
    copy.unwrap();
    assert_eq!(std::fs::read_dir(copied.path()).unwrap().count(), 1, "nothing unfinished is left");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let copy = at(copied.path()).await;
    assert_eq!(copy.change(&before.id).await.unwrap(), Some(before));
    for number in 0..40 {
        let id = format!("w{number}").parse().unwrap();
        let row = copy.change_row(&id).await.unwrap();
        assert_eq!(
            row.is_some(),
            copy.change(&id).await.unwrap().is_some(),
            "{id} is there with its journal"
        );
    }
}

#[tokio::test]
async fn a_copy_knows_that_it_came_back_until_that_is_noted() {
    let (store, folder) = fresh().await;
    let copied = tempfile::tempdir().unwrap();
    backup(&folder.path().join("registrant.db"), &copied.path().join("registrant.db")).await.unwrap();
    assert!(!store.came_back().await.unwrap());
    for noted in [false, true] {
        let copy = at(copied.path()).await;
        assert!(copy.came_back().await.unwrap(), "also after a start that was cut off");
        if noted {
            copy.came_back_is_noted().await.unwrap();
        }
        copy.close().await;
    }
    assert!(!at(copied.path()).await.came_back().await.unwrap());
}

#[tokio::test]
async fn a_backup_never_takes_the_place_of_a_file() {
    let (store, folder) = fresh().await;
    let database = folder.path().join("registrant.db");
    let to = folder.path().join("copy.db");
    std::fs::write(&to, "precious").unwrap();
    let refused = backup(&database, &to).await.unwrap_err();
    assert!(matches!(refused, StoreError::Exists(_)), "{refused}");
    assert_eq!(std::fs::read_to_string(&to).unwrap(), "precious");
    std::fs::write(folder.path().join("other.db.unfinished"), "cut off").unwrap();
    backup(&database, &folder.path().join("other.db")).await.unwrap();
    backup(&folder.path().join("nothing.db"), &folder.path().join("third.db")).await.unwrap_err();
    assert!(!folder.path().join("nothing.db").exists() && !folder.path().join("third.db").exists());
    assert!(!folder.path().join("third.db.unfinished").exists());
    backup(&database, &folder.path().join("no/such/folder.db")).await.unwrap_err();
    drop(store);
}

/// A database as the first released step made it: the steps after it leave what it holds as it is.
#[tokio::test]
async fn a_database_of_the_first_step_is_brought_here() {
    use sqlx::Connection;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registrant.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let mut first = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    let step = include_str!("../../migrations/sqlite/0001_start.sql");
    let steps = sqlx::migrate::Migrator::with_migrations(vec![sqlx::migrate::Migration::new(
        1,
        "start".into(),
        sqlx::migrate::MigrationType::Simple,
        sqlx::SqlSafeStr::into_sql_str(step),
        false,
    )]);
    steps.run(&mut first).await.unwrap();
    sqlx::query("INSERT INTO sessions VALUES (x'01', 'customer', 2000000)")
        .execute(&mut first)
        .await
        .unwrap();
    first.close().await.unwrap();
    let store = at(folder.path()).await;
    let session = store.session(&[1], registrant_model::Timestamp::from_seconds(1)).await.unwrap();
    assert_eq!(session.unwrap().subject, "customer");
    cases::old_drafts_are_deleted_and_nothing_else(&store).await;
}
