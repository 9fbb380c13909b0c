//! The suite over SQLite, and what only a file can do: survive a restart.
#![expect(clippy::unwrap_used, reason = "a case that cannot be set up has failed")]

mod suite;

use registrant_store::sqlite::SqliteStore;
use registrant_store::{DataKey, OsRandom, OwnerChanges, Sealer, StoreError};
use std::path::Path;
use std::sync::Arc;

fn sealer(byte: u8) -> Sealer {
    Sealer::new(&DataKey::new([byte; 32]), Arc::new(OsRandom))
}

async fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(&folder.join("registrant.db"), sealer(7)).await.unwrap()
}

macro_rules! suite {
    ($($case:ident),* $(,)?) => {
        $(#[tokio::test]
        async fn $case() {
            let folder = tempfile::tempdir().unwrap();
            suite::$case(&open(folder.path()).await).await;
        })*
    };
}

suite! {
    a_journal_is_read_back_as_it_was_written,
    two_writers_cannot_write_the_same_line,
    a_domain_is_in_one_running_change_at_most,
    each_person_has_a_draft_of_their_own,
    what_is_due_comes_in_its_order,
    lists_are_filtered,
    a_session_lasts_until_its_end,
    a_request_is_carried_out_once,
    a_request_that_never_ended_can_be_made_again,
    who_made_a_contact_is_known,
}

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let change = suite::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    assert_eq!(open(folder.path()).await.change(&change.id).await.unwrap(), Some(change));
}

#[tokio::test]
async fn another_key_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let change = suite::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    let other = SqliteStore::open(&folder.path().join("registrant.db"), sealer(8)).await.unwrap();
    assert!(matches!(other.journal(&change.id).await, Err(StoreError::Unreadable)));
}

#[tokio::test]
async fn no_personal_word_stands_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    suite::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for word in ["Lovelace", "ada@example.org"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
        }
    }
}
