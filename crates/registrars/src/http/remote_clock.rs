//! The clock of a registrar that has no call for it.

use super::{Answer, date_of};
use crate::clock::Clock;
use registrant_model::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

/// The registrar's clock: ours, plus how far the header `Date` of its last answer was ahead of it.
pub struct RemoteClock {
    local: Arc<dyn Clock>,
    /// In seconds.
    ahead: AtomicI64,
    told: AtomicBool,
}

impl RemoteClock {
    /// The local clock, until an answer says otherwise.
    pub fn new(local: Arc<dyn Clock>) -> Self {
        Self { local, ahead: AtomicI64::new(0), told: AtomicBool::new(false) }
    }

    /// Reads the time at which an answer was made. An answer without one changes nothing.
    pub fn note(&self, answer: &Answer) {
        if let Some(date) = date_of(answer) {
            self.ahead.store(date.seconds_since(self.local.now()), Ordering::Relaxed);
            self.told.store(true, Ordering::Relaxed);
        }
    }

    /// Seconds that the registrar's clock was ahead of ours; nothing before an answer told.
    pub fn ahead(&self) -> Option<i64> {
        self.told.load(Ordering::Relaxed).then(|| self.ahead.load(Ordering::Relaxed))
    }

    /// Now, by the registrar's clock.
    pub fn now(&self) -> Timestamp {
        self.local.now().plus_seconds(self.ahead.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::RemoteClock;
    use crate::clock::Clock;
    use crate::http::Answer;
    use http::HeaderMap;
    use registrant_model::Timestamp;
    use std::sync::Arc;

    struct Still;

    impl Clock for Still {
        fn now(&self) -> Timestamp {
            Timestamp::from_seconds(784_111_000)
        }
    }

    #[test]
    fn the_last_date_counts() {
        let clock = RemoteClock::new(Arc::new(Still));
        let mut answer = Answer { status: 401, headers: HeaderMap::new(), body: Vec::new() };
        clock.note(&answer);
        assert_eq!((clock.now(), clock.ahead()), (Still.now(), None));
        answer.headers.insert("date", "Sun, 06 Nov 1994 08:49:37 GMT".parse().unwrap());
        clock.note(&answer);
        assert_eq!((clock.now(), clock.ahead()), (Timestamp::from_seconds(784_111_777), Some(777)));
    }
}
