//! The proxy as a process of its own, which can be killed.

use super::Browser;
use std::path::Path;
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
        // A write beyond the limit of file sizes shall fail, not end the process.
        let mut child = Command::new("sh")
            .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_registrant")])
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
        self.kill().await;
        self.run().await;
    }

    async fn kill(&mut self) {
        if let Some((mut child, _)) = self.running.take() {
            child.kill().await.unwrap();
        }
    }

    /// Copies its database to a file while it runs, as the program itself does.
    pub(crate) async fn back_up(&self, to: &Path) {
        let mut copy = Command::new(env!("CARGO_BIN_EXE_registrant"));
        copy.arg("backup").arg("--to").arg(to).arg("--data-dir").arg(self.data.path());
        let copied = copy.output().await.unwrap();
        assert!(copied.status.success(), "{}", String::from_utf8_lossy(&copied.stderr));
    }

    /// Kills it, puts a copy in the place of its database, and starts it again.
    pub(crate) async fn restore(&mut self, copy: &Path) {
        self.kill().await;
        for left in ["registrant.db-wal", "registrant.db-shm"] {
            // Not there when the last connection was closed in order.
            let _ = std::fs::remove_file(self.data.path().join(left));
        }
        std::fs::copy(copy, self.data.path().join("registrant.db")).unwrap();
        self.run().await;
    }

    /// From now on no byte of it reaches a file, as on a full disk; or everything does again.
    pub(crate) async fn disk_is_full(&self, full: bool) {
        let pid = self.running.as_ref().and_then(|(child, _)| child.id()).unwrap().to_string();
        let limit = if full { "--fsize=0:" } else { "--fsize=unlimited:" };
        let set = Command::new("prlimit").args(["--pid", &pid, limit]).status().await.unwrap();
        assert!(set.success(), "the limit of the proxy's files cannot be set");
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn nobody(&self) -> Browser {
        Browser::nobody(Arc::clone(&self.origin))
    }
}
