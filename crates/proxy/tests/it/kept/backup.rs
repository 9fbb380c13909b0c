//! A copy of the database, made while the proxy runs.

use super::{run, words};
use crate::harness::{Journey, Stage};

#[tokio::test]
async fn a_backup_of_a_running_proxy_is_gone_on_with() {
    let mut stage = Stage::new().await;
    let customer = stage.sign_in("customer").await;
    let journey = Journey::asked(&customer, &stage.control, "example.com").await;
    let before = journey.view().await;
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (stage.config.data_dir.clone(), folder.path().join("registrant.db"));
    let arguments = ["backup", "--to", to.to_str().unwrap(), "--data-dir", from.to_str().unwrap()];
    let copied = run(&arguments, &[]).await;
    assert!(copied.status.success(), "{}", words(&copied));
    let again = run(&arguments, &[]).await;
    assert!(!again.status.success() && words(&again).contains("exists already"), "{}", words(&again));

    // The machine is lost; the copy and the key are not.
    std::fs::copy(from.join("data.key"), folder.path().join("data.key")).unwrap();
    stage.stop().await;
    folder.path().clone_into(&mut stage.config.data_dir);
    stage.restart().await;
    assert_eq!(journey.view().await["parties"], before["parties"], "the same session, the same change");
    journey.both_accept().await;
    journey.until_state("applied").await;
    stage.stop().await;
}

#[tokio::test]
async fn what_cannot_be_copied_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("copy.db");
    let nowhere = run(&["backup", "--to", to.to_str().unwrap(), "--data-dir", "/nowhere"], &[]).await;
    assert!(!nowhere.status.success() && words(&nowhere).contains("/nowhere"), "{}", words(&nowhere));
    let server = run(
        &["backup", "--to", to.to_str().unwrap()],
        &[("REGISTRANT_DATABASE", "postgres://me:very-secret@db.example.org/registrant")],
    )
    .await;
    let told = words(&server);
    assert!(!server.status.success() && told.contains("pg_dump") && !told.contains("very-secret"), "{told}");
    assert!(!to.exists());
}
