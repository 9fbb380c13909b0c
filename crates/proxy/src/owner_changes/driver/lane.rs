//! What is due in one place, several at a time.

use super::crew::Crew;
use std::future::Future;
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::time::{MissedTickBehavior, interval};

/// Worked on at the same time.
const AT_ONCE: usize = 8;
/// How often it is looked for what is due while nothing says that something is.
const TICK: Duration = Duration::from_millis(500);

/// Where work comes from.
pub(super) trait Source {
    /// The names of what is due, the most urgent first, so many at the most. What is worked on at this moment may be
    /// among them.
    fn due(&self, limit: u32) -> impl Future<Output = Vec<String>> + Send;

    /// Works on it. What is done is due no longer.
    fn work(&self, name: String) -> impl Future<Output = ()> + Send + 'static;

    /// Whether there is still to be worked.
    fn goes_on(&self) -> bool;
}

/// Works on what is due until it is told to stop, [`AT_ONCE`] at a time. The next begins as soon as there is room: nobody
/// waits for the slowest of those that began together, nor for the clock. What is begun is ended first.
pub(super) async fn run(source: &impl Source, wake: &Notify, mut stop: watch::Receiver<bool>) {
    // Twice as many: those at work are still due, and there is room for as many others.
    let asked = u32::try_from(2 * AT_ONCE).unwrap_or(u32::MAX);
    let mut crew = Crew::default();
    let mut tick = interval(TICK);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !*stop.borrow() && source.goes_on() {
        // Asked when half of them have ended, so that not each one costs a look at the database.
        if crew.size() <= AT_ONCE / 2 {
            for name in source.due(asked).await {
                if crew.size() == AT_ONCE {
                    break;
                }
                crew.take_on(&name, source.work(name.clone()));
            }
        }
        tokio::select! {
            () = crew.one_ended() => {}
            () = wake.notified() => crew.turn(),
            _ = tick.tick() => crew.turn(),
            _ = stop.changed() => {}
        }
    }
    crew.end().await;
}

#[cfg(test)]
mod tests {
    use super::{Source, TICK, run};
    use std::collections::BTreeSet;
    use std::future::Future;
    use std::sync::{Arc, Mutex};
    use tokio::sync::{Notify, Semaphore, watch};
    use tokio::time::Instant;

    /// Names that are due until they were worked on. Those that begin with "slow" wait until the others are done.
    struct Names {
        due: Arc<Mutex<BTreeSet<String>>>,
        gate: Arc<Semaphore>,
    }

    impl Names {
        fn of(names: impl Iterator<Item = String>) -> Self {
            Self { due: Arc::new(Mutex::new(names.collect())), gate: Arc::new(Semaphore::new(0)) }
        }
    }

    impl Source for Names {
        fn due(&self, limit: u32) -> impl Future<Output = Vec<String>> + Send {
            let names = self.due.lock().unwrap().iter().take(limit as usize).cloned().collect();
            std::future::ready(names)
        }

        fn work(&self, name: String) -> impl Future<Output = ()> + Send + 'static {
            let (due, gate) = (Arc::clone(&self.due), Arc::clone(&self.gate));
            async move {
                if name.starts_with("slow") {
                    drop(gate.acquire().await);
                }
                let mut due = due.lock().unwrap();
                due.remove(&name);
                if due.iter().all(|name| name.starts_with("slow")) {
                    gate.add_permits(1);
                }
            }
        }

        fn goes_on(&self) -> bool {
            !self.due.lock().unwrap().is_empty()
        }
    }

    async fn all_of(names: Names) -> std::time::Duration {
        let (_stop, stopped) = watch::channel(false);
        let begun = Instant::now();
        run(&names, &Notify::new(), stopped).await;
        assert!(names.due.lock().unwrap().is_empty());
        begun.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn while_something_is_due_nobody_waits_for_the_clock() {
        let names = Names::of((0..1_000).map(|number| number.to_string()));
        assert!(all_of(names).await < TICK);
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_slow_holds_up_nothing_else() {
        let slow = (0..3).map(|number| format!("slow {number}"));
        let names = Names::of((0..100).map(|number| format!("quick {number}")).chain(slow));
        assert!(all_of(names).await < TICK);
    }
}
