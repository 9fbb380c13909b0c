//! The proxy over PostgreSQL: the address is all that changes.

#[path = "../../../../store/tests/suite/server.rs"]
mod server;

use super::{run, words};
use crate::harness::{Journey, Options, Stage, until};
use registrant_store::{DataKey, Database, OsRandom, Sealer};
use serde_json::json;
use server::Server;
use sqlx::ConnectOptions;
use std::sync::Arc;

/// A stage over a database of its own, with the server that has to outlive it.
pub(crate) async fn stage() -> (Arc<Server>, Stage) {
    let server = Server::shared();
    let address = server.address(&server.database().await);
    let options = Options { database: Some(address.parse().unwrap()), ..Options::default() };
    (server, Stage::with(options).await)
}

#[tokio::test]
async fn an_owner_change_survives_restarts_and_a_server_that_goes_away() {
    let mut server = Server::start();
    let address = server.address(&server.database().await);
    let database: Database = address.parse().unwrap();
    let mut stage = Stage::with(Options { database: Some(database), ..Options::default() }).await;
    assert!(!stage.config.data_dir.join("registrant.db").exists(), "nothing is kept in a file");
    let customer = stage.sign_in("customer").await;
    let journey = Journey::submitted(&customer, &stage.control, "example.com", "0.00").await;
    stage.restart().await;
    journey.until_asked().await;
    let before = stage.control.ledger().await;
    server.stop();
    assert_eq!(customer.get("/readyz").await.status, 503);
    customer.get(&journey.at("")).await.refused(503, "storage_unavailable");
    let asked = json!({"connection": "ovhcloud", "domain": "example.com"});
    customer.post("/owner-changes", &asked).await.refused(503, "storage_unavailable");
    assert_eq!(stage.control.ledger().await, before, "nothing was sent");
    server.start_again();
    assert_eq!(customer.get("/readyz").await.status, 200);
    journey.both_accept().await;
    journey.until_state("applied").await;
    assert_eq!(stage.control.count("order.checkout").await, 1);
    stage.stop().await;
}

/// The connection that holds the lock is lost, and another process opens the database.
#[tokio::test]
async fn whoever_was_taken_over_from_says_so_and_does_nothing_any_more() {
    let server = Server::shared();
    let options = server.database().await;
    let address = server.address(&options);
    let database: Database = address.parse().unwrap();
    let mut stage = Stage::with(Options { database: Some(database.clone()), ..Options::default() }).await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::quoted(&customer, &stage.control, "example.com").await;
    let mut administrator = options.connect().await.unwrap();
    let key = DataKey::read(&stage.config.data_dir.join("data.key")).unwrap();
    let second = until("the lock", async || {
        let end = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
                   AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        sqlx::query(end).fetch_all(&mut administrator).await.unwrap();
        database.open(Sealer::new(&key, Arc::new(OsRandom))).await.ok()
    })
    .await;

    let before = stage.control.ledger().await;
    journey.submit("0.00").await.refused(503, "taken_over");
    stage.taken_over().await;
    customer.get("/session").await.refused(503, "taken_over");
    assert_eq!(customer.get("/readyz").await.status, 503);
    assert_eq!(stage.control.ledger().await, before, "nothing was sent");
    assert!(second.is_ours().await.unwrap());
    let change = second.change(&journey.id.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(change.state.as_str(), "draft", "nothing was written");
    stage.stop().await;
    second.close().await;
}

#[tokio::test]
async fn a_second_proxy_on_the_same_database_does_not_start() {
    let server = Server::shared();
    let address = server.address(&server.database().await);
    let database: Database = address.parse().unwrap();
    let mut stage = Stage::with(Options { database: Some(database), ..Options::default() }).await;
    let folder = tempfile::tempdir().unwrap();
    let env =
        [("REGISTRANT_DATA_DIR", folder.path().to_str().unwrap()), ("REGISTRANT_LISTEN", "127.0.0.1:0")];
    let config = folder.path().join("registrant.toml");
    let text = format!(
        "database = \"{address}\"\ndata_key_file = \"{}\"\n[[connection]]\nid = \"boxes\"\nregistrar = \"logicboxes\"\n\
         endpoint = \"https://boxes.example.org/api\"\nuser = \"1\"\napi_key_file = \"{0}\"\n",
        stage.config.data_dir.join("data.key").display()
    );
    std::fs::write(&config, text).unwrap();
    // Named in the file, and on the command line.
    for arguments in [["--config", config.to_str().unwrap()], ["--database", &address]] {
        let second = run(&arguments, &env).await;
        let told = words(&second);
        assert!(!second.status.success() && told.contains("another registrant"), "{told}");
    }
    stage.stop().await;
}

/// A copy of the database is put in its place, as from a dump: what was ordered since is found again, and ordered once.
#[tokio::test]
async fn what_was_ordered_after_the_copy_was_made_is_not_ordered_again() {
    let server = Server::shared();
    let options = server.database().await;
    let database: Database = server.address(&options).parse().unwrap();
    let mut stage = Stage::with(Options { database: Some(database), ..Options::default() }).await;
    let customer = stage.sign_in("customer").await;
    let ordered = Journey::quoted(&customer, &stage.control, "example.com").await;
    let never = Journey::quoted(&stage.sign_in("reseller").await, &stage.control, "example.fr").await;
    stage.stop().await;
    let name = options.get_database().unwrap();
    let mut administrator = options.clone().database("postgres").connect().await.unwrap();
    let copy = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}_copy TEMPLATE {name}"));
    sqlx::query(copy).execute(&mut administrator).await.unwrap();
    stage.restart().await;
    ordered.submit("0.00").await.ok();
    ordered.until_asked().await;

    stage.stop().await;
    let copied = options.clone().database(&format!("{name}_copy"));
    stage.config.database = Some(server.address(&copied).parse().unwrap());
    stage.restart().await;
    assert_eq!(ordered.view().await["state"], "draft", "the copy knows nothing of the order");
    ordered.submit("0.00").await.ok();
    ordered.until_state("awaiting_both").await;
    ordered.both_accept().await;
    ordered.until_state("applied").await;
    for operation in ["contact.create", "order.cart"] {
        assert_eq!(stage.control.count(operation).await, 2, "{operation}: one of each owner change");
    }
    for operation in ["order.checkout", "order.pay", "trade.create"] {
        assert_eq!(stage.control.count(operation).await, 1, "{operation}");
    }
    never.submit("20.00").await.ok();
    never.until_asked().await;
    assert_eq!(stage.control.count("order.checkout").await, 2, "what was never ordered is, after a look");
    stage.stop().await;
}
