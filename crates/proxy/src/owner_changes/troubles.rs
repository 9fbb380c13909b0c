//! Why running owner changes do not get on at the moment, and how long to leave them alone.
//!
//! What keeps a change from going on without having changed anything about it (a registrar that is out of order)
//! stands in no journal: it is over as soon as the next try succeeds, and found out again after a restart.

use registrant_model::Timestamp;
use registrant_model::owner_change::OwnerChangeId;
use registrant_model::problem::Problem;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The longest pause between two tries, unless the usual pace is slower.
const LONGEST: Duration = Duration::from_mins(15);

/// Why a change does not get on.
#[derive(Clone, Debug)]
pub(crate) struct Trouble {
    /// What went wrong the last time.
    pub(crate) problem: Problem,
    /// When that was, by the local clock.
    pub(crate) at: Timestamp,
    /// How often in a row it did not get on.
    times: u32,
}

/// The troubles of this process, by owner change.
#[derive(Default)]
pub(crate) struct Troubles(Mutex<HashMap<String, Trouble>>);

impl Troubles {
    /// Notes that a change did not get on.
    pub(crate) fn note(&self, id: &OwnerChangeId, problem: Problem, at: Timestamp) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let times = all.get(id.as_str()).map_or(1, |known| known.times.saturating_add(1));
        all.insert(id.to_string(), Trouble { problem, at, times });
    }

    /// Notes that a change got on, or ended.
    pub(crate) fn over(&self, id: &OwnerChangeId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id.as_str());
    }

    /// What keeps a change from getting on.
    pub(crate) fn of(&self, id: &OwnerChangeId) -> Option<Trouble> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(id.as_str()).cloned()
    }

    /// How long to wait before the next try: twice as long each time it did not get on.
    pub(crate) fn pause(&self, id: &OwnerChangeId, pace: Duration) -> Duration {
        let times = self.of(id).map_or(0, |trouble| trouble.times);
        let doubled = pace.saturating_mul(2_u32.saturating_pow(times.saturating_sub(1)));
        doubled.min(LONGEST.max(pace))
    }
}

#[cfg(test)]
mod tests {
    use super::Troubles;
    use registrant_model::Timestamp;
    use registrant_model::problem::{Code, Problem};
    use std::time::Duration;

    #[test]
    fn pauses_grow_while_nothing_gets_on_and_no_longer() {
        let (troubles, id) = (Troubles::default(), "1".parse().unwrap());
        let pace = Duration::from_secs(20);
        let mut pauses = vec![troubles.pause(&id, pace).as_secs()];
        for _ in 0..8 {
            let problem = Problem::new(503, Code::RegistrarUnavailable, "x");
            troubles.note(&id, problem, Timestamp::from_seconds(0));
            pauses.push(troubles.pause(&id, pace).as_secs());
        }
        assert_eq!(pauses, [20, 20, 40, 80, 160, 320, 640, 900, 900]);
        troubles.over(&id);
        assert_eq!(troubles.pause(&id, pace), pace);
        assert_eq!(troubles.pause(&id, Duration::from_hours(1)), Duration::from_hours(1));
    }
}
