//! The proxy over PostgreSQL: the address is all that changes.

#[path = "../../../../store/tests/suite/server.rs"]
mod server;

use super::{run, words};
use crate::harness::{Journey, Options, Stage};
use registrant_store::Database;
use server::Server;

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
    server.stop();
    assert_eq!(customer.get("/readyz").await.status, 503);
    server.start_again();
    journey.both_accept().await;
    journey.until_state("applied").await;
    assert_eq!(stage.control.count("order.checkout").await, 1);
    stage.stop().await;
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
