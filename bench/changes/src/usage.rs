//! What a process has used, as Linux tells it (`proc(5)`).

use anyhow::{Context as _, Result};
use std::time::{Duration, Instant};

/// Ticks in a second in which processor time is told: 100 on every Linux, whatever the kernel counts by itself.
const TICKS: u32 = 100;

/// What a process has used so far.
#[derive(Clone, Copy)]
pub(crate) struct Usage {
    at: Instant,
    /// Processor time, of all threads.
    pub(crate) processor: Duration,
    /// Memory that is resident now, in MiB.
    pub(crate) memory: f64,
}

impl Usage {
    /// Of one process.
    pub(crate) fn of(process: u32) -> Result<Self> {
        let ticks = Ticks::of(process).context("no such process")?;
        let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let memory = resident.and_then(|it| it.split_whitespace().next()).and_then(|it| it.parse().ok());
        let memory: u32 = memory.context("no memory")?;
        Ok(Self { at: now(), processor: ticks.own, memory: f64::from(memory) / 1_024.0 })
    }

    /// Time and processor time since.
    pub(crate) fn since(&self, earlier: &Self) -> (Duration, Duration) {
        (self.at - earlier.at, self.processor.saturating_sub(earlier.processor))
    }
}

/// Processor time of a process and all that it has started, also of what has ended.
pub(crate) fn processor_of_all(parent: u32) -> Result<Duration> {
    let first = Ticks::of(parent).context("no such process")?;
    let mut all = first.own + first.ended;
    for entry in std::fs::read_dir("/proc")? {
        let process = entry?.file_name().to_str().and_then(|name| name.parse().ok());
        // What has ended since is counted with its parent the next time.
        if let Some(child) = process.and_then(Ticks::of).filter(|it| it.parent == parent) {
            all += child.own;
        }
    }
    Ok(all)
}

/// Processor times of a process, and whose child it is.
struct Ticks {
    parent: u32,
    own: Duration,
    /// Of its children that have ended.
    ended: Duration,
}

impl Ticks {
    fn of(process: u32) -> Option<Self> {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // The name of the program, in brackets, may hold anything.
        let (_, after) = stat.rsplit_once(')')?;
        let fields: Vec<u32> = after.split_whitespace().map(|it| it.parse().unwrap_or(0)).take(15).collect();
        let time = |user: usize| {
            Some(Duration::from_secs(u64::from(fields.get(user)? + fields.get(user + 1)?)) / TICKS)
        };
        Some(Self { parent: *fields.get(1)?, own: time(11)?, ended: time(13)? })
    }
}

/// How many processes want to run on the machine: means of one, five and fifteen minutes.
pub(crate) fn load() -> Result<String> {
    let load = std::fs::read_to_string("/proc/loadavg")?;
    Ok(load.split_whitespace().take(3).collect::<Vec<_>>().join(" "))
}

/// The time of the machine that is measured.
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock of the machine it measures")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// A pause of a measurement.
pub(crate) async fn pause(time: Duration) {
    tokio::time::sleep(time).await;
}
