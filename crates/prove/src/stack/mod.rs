//! A sandbox and a proxy, each a process of its own.

mod program;

use crate::browser::{Browser, Origin};
use crate::control::Control;
use anyhow::{Context as _, Result};
use program::Program;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;
use tokio::process::Command;
use tokio::sync::Mutex;

/// Longest the proxy waits for a registrar's answer. Longer than a busy machine takes, so that a time-out is ours.
pub(crate) const ANSWER: Duration = Duration::from_secs(1);

/// Where the programs are, and what a folder is called.
#[derive(Clone, Debug)]
pub(crate) struct Programs {
    /// The folder that holds `registrant` and `registrant-sandbox`.
    pub(crate) folder: PathBuf,
    /// What the proxy writes to its log: a filter of `tracing`, `off` for nothing.
    pub(crate) log: String,
}

/// A sandbox, and a proxy that talks to it. Both end with it.
pub(crate) struct Stack {
    programs: Programs,
    data: TempDir,
    sandbox: Program,
    proxy: Mutex<Option<Program>>,
    origin: Origin,
    pub(crate) control: Control,
}

impl Stack {
    /// Starts both, with nothing in them but the sandbox's seeds.
    pub(crate) async fn start(programs: &Programs) -> Result<Self> {
        let data = tempfile::tempdir().context("no folder for the state")?;
        let mut sandbox = Command::new(programs.folder.join("registrant-sandbox"));
        sandbox.args(["--memory", "--listen", "127.0.0.1:0", "--seed", "1"]).env("RUST_LOG", "off");
        let sandbox = Program::start(&mut sandbox, "listening on ").await?;
        let control = Control::of(&sandbox.origin);
        let stack = Self {
            programs: programs.clone(),
            data,
            sandbox,
            proxy: Mutex::default(),
            origin: Origin::default(),
            control,
        };
        stack.kill_and_start().await?;
        Ok(stack)
    }

    /// Kills the proxy, if it runs, and starts it again on what it has written down. Browsers find it under its new
    /// address.
    pub(crate) async fn kill_and_start(&self) -> Result<()> {
        let mut running = self.proxy.lock().await;
        if let Some(proxy) = running.take() {
            proxy.kill().await?;
        }
        let mut command = Command::new(self.programs.folder.join("registrant"));
        let timeout = ANSWER.as_millis().to_string();
        command
            .args(["--listen", "127.0.0.1:0", "--sandbox", &self.sandbox.origin])
            .args(["--answer-timeout-ms", &timeout, "--connect-timeout-ms", &timeout])
            .arg("--data-dir")
            .arg(self.data.path())
            .env("REGISTRANT_LOG", &self.programs.log);
        let proxy = Program::start(&mut command, "Registrant is at ").await?;
        self.origin.set(&proxy.origin);
        *running = Some(proxy);
        Ok(())
    }

    /// A browser in which the reseller is signed in, who may do everything.
    pub(crate) async fn sign_in(&self) -> Result<Browser> {
        Browser::sign_in(&self.origin, "reseller").await
    }
}
