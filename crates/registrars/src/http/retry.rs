//! Repeating what may be repeated.

use crate::error::{CallError, ErrorKind};
use std::time::Duration;

/// How often and how slowly a read is repeated.
#[derive(Clone, Copy, Debug)]
pub struct Backoff {
    /// How often in all.
    pub tries: u32,
    /// The pause after the first try; it doubles each time.
    pub first: Duration,
    /// The longest pause, also where the registrar asks for a longer one.
    pub longest: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { tries: 3, first: Duration::from_millis(150), longest: Duration::from_secs(3) }
    }
}

impl Backoff {
    fn pause(&self, tried: u32, asked: Option<Duration>) -> Duration {
        let doubled = self.first.saturating_mul(2_u32.saturating_pow(tried.saturating_sub(1)));
        asked.unwrap_or(doubled).min(self.longest)
    }
}

/// Makes a read until it succeeds, fails for good, or the tries are used up. For calls without effect only.
pub async fn retrying<T, F>(backoff: &Backoff, mut read: impl FnMut() -> F) -> Result<T, CallError>
where
    F: Future<Output = Result<T, CallError>>,
{
    let mut tried = 0;
    loop {
        tried += 1;
        match read().await {
            Err(error) if error.is_passing() && tried < backoff.tries => {
                tracing::debug!(kind = ?error.kind, tried, "read failed, trying again");
                tokio::time::sleep(backoff.pause(tried, error.retry_after)).await;
            }
            // A time-out that has eaten the whole patience of a person is not worth a fourth.
            Err(error) if error.kind == ErrorKind::Timeout => return Err(error.of_read()),
            other => return other.map_err(CallError::of_read),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Backoff, retrying};
    use crate::error::{CallError, Effect, ErrorKind};
    use std::cell::Cell;
    use std::time::Duration;

    fn failure(kind: ErrorKind) -> CallError {
        CallError::new(kind, Effect::Unknown, "x")
    }

    #[tokio::test(start_paused = true)]
    async fn a_passing_failure_is_tried_again() {
        let calls = Cell::new(0);
        let backoff = Backoff::default();
        let read = retrying(&backoff, || {
            calls.set(calls.get() + 1);
            let answer = if calls.get() < 3 { Err(failure(ErrorKind::Unavailable)) } else { Ok(7) };
            async move { answer }
        });
        assert_eq!((read.await, calls.get()), (Ok(7), 3));
    }

    #[tokio::test(start_paused = true)]
    async fn a_refusal_is_not() {
        let calls = Cell::new(0);
        let backoff = Backoff::default();
        let read = retrying::<(), _>(&backoff, || {
            calls.set(calls.get() + 1);
            async { Err(failure(ErrorKind::Refused)) }
        });
        assert_eq!(read.await.unwrap_err().effect, Effect::None);
        assert_eq!(calls.get(), 1);
    }

    #[test]
    fn the_registrars_wish_counts_within_bounds() {
        let backoff = Backoff::default();
        assert_eq!(backoff.pause(1, Some(Duration::from_mins(1))), backoff.longest);
        assert_eq!(backoff.pause(2, None), Duration::from_millis(300));
    }
}
