//! A server that runs as long as this command does.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::{Context as _, Result};

use super::Event;
use crate::{interrupt, term};

/// A running child. Dropped, it is asked to end and waited for.
pub(crate) struct Child {
    name: &'static str,
    id: u32,
    /// Closes when the child has been waited for.
    ended: Receiver<()>,
    id_file: PathBuf,
}

impl Child {
    /// Starts a program, writes its id to a file, and tells `events` when it ends.
    pub(crate) fn start(
        name: &'static str,
        command: &mut Command,
        id_file: &Path,
        events: &Sender<Event>,
    ) -> Result<Self> {
        // In a group of its own: Ctrl-C reaches this command only, which then ends its children in order.
        let mut child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("{name} could not be started"))?;
        let id = child.id();
        let (alive, ended) = channel::<()>();
        let events = events.clone();
        std::thread::spawn(move || {
            let how = child.wait().map_or_else(|error| error.to_string(), |status| status.to_string());
            drop(alive);
            // Nobody listens any more when everything is ending.
            let _ = events.send(Event::Ended(name, how));
        });
        let child = Self { name, id, ended, id_file: id_file.to_owned() };
        std::fs::write(id_file, format!("{id}\n"))
            .with_context(|| format!("writing {}", id_file.display()))?;
        Ok(child)
    }

    fn ends_within(&self, limit: Duration) -> bool {
        !matches!(self.ended.recv_timeout(limit), Err(RecvTimeoutError::Timeout))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        if !self.ends_within(Duration::ZERO) {
            interrupt::end_process(self.id);
            if !self.ends_within(Duration::from_secs(15)) {
                term::problem(&format!(
                    "{} (process {}) does not end; it is stopped hard",
                    self.name, self.id
                ));
                interrupt::kill_process(self.id);
                self.ends_within(Duration::from_secs(5));
            }
        }
        let _ = std::fs::remove_file(&self.id_file);
    }
}
