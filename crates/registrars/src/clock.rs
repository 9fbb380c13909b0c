//! The local clock, injected.

use registrant_model::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// Tells the local time. Deadlines and signatures follow the registrar's clock, which is this one plus the
/// offset that the registrar's own answer shows.
pub trait Clock: Send + Sync {
    /// Now, by the local clock.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one owner of the machine's clock")]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_seconds(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
    }
}
