//! The suite over PostgreSQL, and what only a server can do: go away and come back, be shared by accident.

use crate::server::Server;
use crate::{cases, sealer};
use registrant_store::postgres::PostgresStore;
use registrant_store::{Database, OwnerChanges, Store, StoreError};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};
use std::sync::Arc;

async fn open(options: &PgConnectOptions) -> PostgresStore {
    PostgresStore::open(options.clone(), sealer(7)).await.unwrap()
}

async fn fresh() -> (PostgresStore, Arc<Server>) {
    let server = Server::shared();
    let options = server.database().await;
    (open(&options).await, server)
}

suite!(fresh);

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let server = Server::shared();
    let options = server.database().await;
    let store = open(&options).await;
    let change = cases::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    assert_eq!(open(&options).await.change(&change.id).await.unwrap(), Some(change));
}

#[tokio::test]
async fn an_address_is_all_it_needs() {
    let server = Server::shared();
    let address = server.address(&server.database().await);
    let database: Database = address.parse().unwrap();
    let store = database.open(sealer(7)).await.unwrap();
    cases::start(store.as_ref(), "7", "example.com", "customer").await;
    store.close().await;
    // Words that name what is wrong, and no password.
    let nowhere: Database = format!("{address}-of-nobody&password=very-secret").parse().unwrap();
    let told = nowhere.open(sealer(7)).await.map(drop).unwrap_err().to_string();
    assert!(told.contains("does not exist") && !told.contains("very-secret"), "{told}");
}

#[tokio::test]
async fn one_process_at_a_time_works_on_it() {
    let server = Server::shared();
    let options = server.database().await;
    let store = open(&options).await;
    let second = PostgresStore::open(options.clone(), sealer(7)).await.map(drop);
    assert!(matches!(second, Err(StoreError::InUse)), "{second:?}");
    cases::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    open(&options).await;
}

#[tokio::test]
async fn whoever_was_taken_over_from_writes_no_journal() {
    let server = Server::shared();
    let options = server.database().await;
    let first = open(&options).await;
    let mut change = cases::start(&first, "7", "example.com", "customer").await;
    // The connection that holds the lock is lost, and another process opens the database.
    let mut administrator = options.connect().await.unwrap();
    let ended = "SELECT pg_terminate_backend(pid) FROM pg_locks
                 WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    assert_eq!(sqlx::query(ended).fetch_all(&mut administrator).await.unwrap().len(), 1);
    // The server ends it in its own time.
    let held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    loop {
        let row = sqlx::query(held).fetch_one(&mut administrator).await.unwrap();
        if row.get::<i64, _>(0) == 0 {
            break;
        }
    }
    let second = open(&options).await;
    let refused = cases::write(&first, &mut change.clone(), cases::submitted()).await;
    assert!(matches!(refused, Err(StoreError::InUse)), "{refused:?}");
    assert_eq!(second.change(&change.id).await.unwrap(), Some(change.clone()), "nothing was written");
    cases::write(&second, &mut change, cases::submitted()).await.unwrap();
}

#[tokio::test]
async fn a_copy_knows_that_it_came_back_until_that_is_noted() {
    let server = Server::shared();
    let options = server.database().await;
    let store = open(&options).await;
    assert!(!store.came_back().await.unwrap());
    store.close().await;
    let name = options.get_database().unwrap();
    let copied = options.clone().database(&format!("{name}_copy"));
    let mut administrator = options.clone().database("postgres").connect().await.unwrap();
    let copy = AssertSqlSafe(format!("CREATE DATABASE {name}_copy TEMPLATE {name}"));
    sqlx::query(copy).execute(&mut administrator).await.unwrap();
    for noted in [false, true] {
        let copy = open(&copied).await;
        assert!(copy.came_back().await.unwrap(), "also after a start that was cut off");
        if noted {
            copy.came_back_is_noted().await.unwrap();
        }
        copy.close().await;
    }
    assert!(!open(&copied).await.came_back().await.unwrap());
    assert!(!open(&options).await.came_back().await.unwrap(), "the original is where it was");
}

#[tokio::test]
async fn another_key_opens_nothing_and_no_personal_word_is_kept() {
    let server = Server::shared();
    let options = server.database().await;
    let store = open(&options).await;
    let change = cases::start(&store, "7", "example.com", "customer").await;
    store.close().await;
    let other = PostgresStore::open(options.clone(), sealer(8)).await.unwrap();
    assert!(matches!(other.journal(&change.id).await, Err(StoreError::Unreadable)));
    let mut reader = options.connect().await.unwrap();
    let row = sqlx::query("SELECT sealed FROM journal").fetch_one(&mut reader).await.unwrap();
    let sealed: Vec<u8> = row.get(0);
    for word in ["Lovelace", "ada@example.org"] {
        assert!(!sealed.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
    }
    reader.close().await.unwrap();
}

#[tokio::test]
async fn a_server_that_goes_away_and_comes_back_loses_nothing() {
    let mut server = Server::start();
    let options = server.database().await;
    let store = open(&options).await;
    let mut change = cases::start(&store, "7", "example.com", "customer").await;
    server.stop();
    let away = cases::write(&store, &mut change.clone(), cases::submitted()).await;
    assert!(matches!(away, Err(StoreError::Database(_))), "{away:?}");
    server.start_again();
    assert_eq!(store.change(&change.id).await.unwrap(), Some(change.clone()));
    cases::write(&store, &mut change, cases::submitted()).await.unwrap();
    assert_eq!(store.change(&change.id).await.unwrap(), Some(change));
}
