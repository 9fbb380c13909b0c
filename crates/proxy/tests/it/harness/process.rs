//! The proxy as a process of its own, which can be killed.

use super::Browser;
use std::process::Stdio;
use std::sync::{Arc, RwLock};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdout, Command};

/// The binary `registrant`, on a data folder of its own.
pub(crate) struct ProxyProcess {
    sandbox: String,
    data: TempDir,
    origin: Arc<RwLock<String>>,
    running: Option<(Child, BufReader<ChildStdout>)>,
}

impl ProxyProcess {
    /// Starts it for the sandbox at this address.
    pub(crate) async fn start(sandbox: &str) -> Self {
        let data = tempfile::tempdir().unwrap();
        let mut process = Self { sandbox: sandbox.to_owned(), data, origin: Arc::default(), running: None };
        process.run().await;
        process
    }

    async fn run(&mut self) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_registrant"))
            .args(["--listen", "127.0.0.1:0", "--sandbox", &self.sandbox])
            .arg("--data-dir")
            .arg(self.data.path())
            .env("REGISTRANT_LOG", "off")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut told = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        told.read_line(&mut line).await.unwrap();
        let origin = line.trim().strip_prefix("Registrant is at ").and_then(|url| url.strip_suffix('/'));
        origin.unwrap_or_else(|| panic!("it said {line:?}")).clone_into(&mut self.origin.write().unwrap());
        self.running = Some((child, told));
    }

    /// Kills it without a warning (SIGKILL) and starts it again; browsers find it under its new address.
    pub(crate) async fn kill_and_start(&mut self) {
        if let Some((mut child, _)) = self.running.take() {
            child.kill().await.unwrap();
        }
        self.run().await;
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn nobody(&self) -> Browser {
        Browser::nobody(Arc::clone(&self.origin))
    }
}
