//! A program that says on its first line where it is.

use anyhow::{Context as _, Result};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, ChildStdout, Command};

/// A running program; it ends with this value.
pub(super) struct Program {
    child: Child,
    /// Held open: a program whose reader is gone fails when it says something.
    _said: BufReader<ChildStdout>,
    /// The address on its first line, without a slash at the end.
    pub(super) origin: String,
}

impl Program {
    /// Starts it and waits for the line that begins with `prefix` and goes on with its address.
    pub(super) async fn start(command: &mut Command, prefix: &str) -> Result<Self> {
        let name = command.as_std().get_program().display().to_string();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit()).kill_on_drop(true);
        let mut child = command.spawn().with_context(|| format!("{name} cannot be started"))?;
        let mut said = BufReader::new(child.stdout.take().context("no standard output")?);
        let mut line = String::new();
        said.read_line(&mut line).await.with_context(|| format!("{name} cannot be read"))?;
        let origin = line.trim().strip_prefix(prefix).with_context(|| format!("{name} said {line:?}"))?;
        Ok(Self { child, _said: said, origin: origin.trim_end_matches('/').to_owned() })
    }

    /// Ends it without a warning (SIGKILL), and waits until it is gone.
    pub(super) async fn kill(mut self) -> Result<()> {
        self.child.kill().await.context("the program cannot be killed")
    }
}
