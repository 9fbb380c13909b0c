//! What survives a restart, a kill, and a second process on the same folder.

use crate::support::{Client, Control, eligible_owner, http, stage_in};
use registrant_sandbox::{Config, Sandbox, StartError};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

#[tokio::test]
async fn an_owner_change_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let stage = stage_in(folder.path()).await;
    let placed = stage.client().order_trade("example.com", &eligible_owner("z@example.org")).await;
    stage.control().advance(10).await;
    stage.control().answer("nora.fields@example.org", "accept").await.ok();
    stage.control().choose("ovhcloud.vat", "20").await;
    let time = stage.client().time().await;
    let ledger = stage.control().get("/ledger").await;
    stage.running.stop().await.unwrap();

    let stage = stage_in(folder.path()).await;
    assert!(stage.client().time().await >= time, "the clock goes on from where it was");
    assert_eq!(stage.control().get("/ledger").await, ledger);
    assert_eq!(stage.control().get("/variants").await["ovhcloud.vat"], "20");
    // The links bear the new address.
    stage.control().answer("z@example.org", "accept").await.ok();
    stage.control().advance(10).await;
    assert_eq!(stage.client().owner_of("example.com").await, placed.contact);
    stage.running.stop().await.unwrap();
}

#[tokio::test]
async fn a_folder_is_used_by_one_sandbox_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let first = stage_in(folder.path()).await;
    let config = Config { data: Some(folder.path().to_owned()), ..Config::default() };
    let error = Sandbox::start(config).await.unwrap_err();
    assert!(matches!(error, StartError::Store(_)), "{error}");
    assert!(error.to_string().contains("locked"), "{error}");
    first.running.stop().await.unwrap();
}

#[tokio::test]
async fn a_file_of_another_layout_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sandbox.sqlite"), "this is no database").unwrap();
    let config = Config { data: Some(folder.path().to_owned()), ..Config::default() };
    assert!(matches!(Sandbox::start(config).await, Err(StartError::Store(_))));
}

/// The program itself, which can be killed.
struct Program {
    child: Child,
    origin: String,
}

impl Program {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_registrant-sandbox"))
            .args(["--listen", "127.0.0.1:0", "--data-dir"])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let origin = line.trim().strip_prefix("listening on ").unwrap().to_owned();
        Self { child, origin }
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[tokio::test]
async fn what_was_answered_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let mut created = Vec::new();
    for round in 0..3 {
        let program = Program::start(folder.path());
        let client = Client::new(&program.origin, "SandboxConsumer00000000000000000");
        for contact in &created {
            client.get(&format!("/domain/contact/{contact}")).await.ok();
        }
        for _ in 0..5 {
            created.push(client.create_contact(&eligible_owner("z@example.org")).await);
        }
        let rows = Control::new(&program.origin).count("contact.create").await;
        assert_eq!(rows, created.len(), "round {round}");
        program.kill();
    }
    created.dedup();
    assert_eq!(created.len(), 15, "no number comes twice");
}

#[tokio::test]
async fn the_program_stops_when_it_is_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path());
    http().get(format!("{}/control/clock", program.origin)).send().await.unwrap().error_for_status().unwrap();
    let id = program.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    assert!(program.child.wait().unwrap().success());
}

#[test]
fn a_wrong_argument_is_named() {
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_registrant-sandbox")).args(arguments).output().unwrap()
    };
    let output = run(&["--listen", "nowhere"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("nowhere"));
    assert!(String::from_utf8_lossy(&run(&["--help"]).stdout).contains("--data-dir"));
}
