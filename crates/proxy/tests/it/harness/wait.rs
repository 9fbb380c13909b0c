//! Waiting for conditions.

use std::time::Duration;

/// Longest wait; more than anything here takes on a busy machine.
const DEADLINE: Duration = Duration::from_secs(40);
/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(30);

/// Looks until there is something to be seen, and answers it.
///
/// # Panics
/// When there is nothing to be seen in time; `what` says what was waited for.
pub(crate) async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let looking = async {
        loop {
            if let Some(seen) = look().await {
                return seen;
            }
            tokio::time::sleep(PAUSE).await;
        }
    };
    let seen = tokio::time::timeout(DEADLINE, looking).await;
    seen.unwrap_or_else(|late| panic!("waited {} s in vain for {what}: {late}", DEADLINE.as_secs()))
}
