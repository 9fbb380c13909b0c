//! For how long calls have been lost whose outcome nobody knows.
//!
//! Measured by a clock that nobody can set, from the moment a call was given up, or from the first look of a process
//! that did not make it: what was read before the call, and jumps of any clock, bring no absence forward.

use registrant_model::owner_change::OwnerChangeId;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The lost calls that this process knows of: the last one of each owner change that it has not seen end.
pub(crate) struct Lost {
    start: Instant,
    calls: Mutex<HashMap<String, (u32, Instant)>>,
}

impl Lost {
    /// None is known of when a process starts.
    pub(crate) fn new(start: Instant) -> Self {
        Self { start, calls: Mutex::default() }
    }

    /// For how long this process runs: what was called before the database came back from a copy is older.
    pub(crate) fn since_start(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.start)
    }

    /// Notes that an attempt was given up.
    pub(crate) fn note(&self, id: &OwnerChangeId, attempt: u32, now: Instant) {
        let mut all = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(id.to_string(), (attempt, now));
    }

    /// For how long an attempt is known to be lost; from now on, where it was not.
    pub(crate) fn for_how_long(&self, id: &OwnerChangeId, attempt: u32, now: Instant) -> Duration {
        let mut all = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry(id.to_string()).or_insert((attempt, now));
        if known.0 != attempt {
            *known = (attempt, now);
        }
        now.saturating_duration_since(known.1)
    }

    /// For how long an attempt is lost at least: where a later one was lost as well, only that one is known, and what was
    /// lost before this process began is older than it.
    pub(crate) fn at_least_for(&self, id: &OwnerChangeId, attempt: u32, now: Instant) -> Duration {
        let all = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.get(id.as_str()).filter(|(known, _)| *known >= attempt);
        known.map_or_else(|| self.since_start(now), |(_, at)| now.saturating_duration_since(*at))
    }

    /// Forgets an owner change that has ended: what was lost of it undoes nothing any more.
    pub(crate) fn over(&self, id: &OwnerChangeId) {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).remove(id.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Instant, Lost};

    #[test]
    fn an_attempt_is_lost_since_it_was_given_up_or_first_looked_for() {
        let (lost, id, start) = (Lost::new(Instant::now()), "1".parse().unwrap(), Instant::now());
        let after = |seconds| start + Duration::from_secs(seconds);
        assert_eq!(
            lost.for_how_long(&id, 3, start),
            Duration::ZERO,
            "nothing is known of before this process"
        );
        assert_eq!(lost.for_how_long(&id, 3, after(9)), Duration::from_secs(9));
        assert_eq!(lost.for_how_long(&id, 4, after(9)), Duration::ZERO, "another attempt");
        lost.note(&id, 4, after(14));
        assert_eq!(lost.for_how_long(&id, 4, after(15)), Duration::from_secs(1));
        assert!(lost.since_start(after(15)) >= Duration::from_secs(15));
        assert_eq!(lost.at_least_for(&id, 3, after(16)), Duration::from_secs(2), "a later one is known");
        assert!(lost.at_least_for(&id, 5, after(16)) >= Duration::from_secs(16), "lost before this process");
        lost.over(&id);
        assert_eq!(lost.for_how_long(&id, 4, after(20)), Duration::ZERO);
    }
}
