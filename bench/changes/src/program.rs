//! A program that says on its first line where it is.

use crate::usage::Usage;
use anyhow::{Context as _, Result};
use rustix::process::{Pid, Signal, kill_process};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, ChildStdout, Command};

/// A running program; it ends with this value.
pub(crate) struct Program {
    child: Child,
    /// Held open: a program whose reader is gone fails when it says something.
    _said: BufReader<ChildStdout>,
    /// What it said on its first line.
    pub(crate) line: String,
}

impl Program {
    /// Starts it, and waits for its first line.
    pub(crate) async fn start(command: &mut Command) -> Result<Self> {
        let name = command.as_std().get_program().display().to_string();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().with_context(|| format!("{name} cannot be started"))?;
        let mut said = BufReader::new(child.stdout.take().context("no standard output")?);
        let mut line = String::new();
        said.read_line(&mut line).await.with_context(|| format!("{name} cannot be read"))?;
        Ok(Self { child, _said: said, line: line.trim().to_owned() })
    }

    /// What it has used so far.
    pub(crate) fn usage(&self) -> Result<Usage> {
        Usage::of(self.child.id().context("it has ended")?)
    }

    /// Tells it to stop, and waits until it has.
    pub(crate) async fn stop(mut self) -> Result<()> {
        let process = self.child.id().and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
        kill_process(process.context("it has ended")?, Signal::TERM)?;
        self.child.wait().await?;
        Ok(())
    }
}
