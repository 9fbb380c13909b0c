//! The time of the sandbox: real time plus an offset that only `advance` changes.

use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// Where real time comes from. A test that must hold time still passes its own.
pub trait RealTime: Send + Sync + 'static {
    /// The time of the real world.
    fn now(&self) -> Timestamp;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemTime;

impl RealTime for SystemTime {
    #[expect(
        clippy::disallowed_methods,
        reason = "the owner of real time in the sandbox; everything else takes it from `World::now`"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The clock of the machine, ahead by a fixed time: a sandbox of a later age, with seeds of that age.
#[derive(Clone, Copy, Debug)]
pub struct Ahead(pub Duration);

impl RealTime for Ahead {
    fn now(&self) -> Timestamp {
        let now = SystemTime.now();
        now.checked_add(self.0).unwrap_or(now)
    }
}

/// Real time as it is handed around.
pub type SharedTime = Arc<dyn RealTime>;

/// `at` without what is finer than a millisecond, so that a time reads the same after it was stored.
pub(crate) fn to_millisecond(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}
