//! Ctrl-C, and the process groups that have to end with it.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result};
use rustix::process::{Pid, Signal, kill_process_group};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

static GROUPS: Mutex<BTreeSet<i32>> = Mutex::new(BTreeSet::new());

/// Calls `heard` in a thread of its own each time this process is asked to end.
pub(crate) fn on_signal(mut heard: impl FnMut() + Send + 'static) -> Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP]).context("listening for Ctrl-C")?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            heard();
        }
    });
    Ok(())
}

/// From now on the running process groups end when this process is asked to end.
pub(crate) fn end_groups_on_signal() -> Result<()> {
    on_signal(|| {
        let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner).clone();
        for group in groups {
            signal_group(group, Signal::TERM);
        }
        std::process::exit(130);
    })
}

/// A process group that ends with this process.
pub(crate) struct Group(i32);

impl Group {
    /// The group that the child with this id leads.
    pub(crate) fn led_by(child: u32) -> Self {
        let id = i32::try_from(child).unwrap_or_default();
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).insert(id);
        Self(id)
    }

    /// Asks every process of the group to end.
    pub(crate) fn end(&self) {
        signal_group(self.0, Signal::TERM);
    }

    /// Ends every process of the group that did not listen.
    pub(crate) fn kill(&self) {
        signal_group(self.0, Signal::KILL);
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // What a finished command left behind (a browser, a server) ends here too.
        self.end();
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}

fn signal_group(id: i32, signal: Signal) {
    if let Some(group) = Pid::from_raw(id) {
        // The only way to fail is that nothing of the group is left.
        let _ = kill_process_group(group, signal);
    }
}

/// Asks one child to end. It must not have been waited for, so that its id is still its own.
pub(crate) fn end_process(child: u32) {
    signal_process(child, Signal::TERM);
}

/// Ends one child that did not listen. The same holds for its id.
pub(crate) fn kill_process(child: u32) {
    signal_process(child, Signal::KILL);
}

fn signal_process(child: u32, signal: Signal) {
    if let Some(child) = i32::try_from(child).ok().and_then(Pid::from_raw) {
        // The only way to fail is that it has just ended by itself.
        let _ = rustix::process::kill_process(child, signal);
    }
}
