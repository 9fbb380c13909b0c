//! Several pieces of work at the same time, and none of them twice at once.

use std::collections::{HashMap, HashSet};
use std::future::Future;
use tokio::task::{Id, JoinSet};

/// Pieces of work that go on beside each other, each under its name.
///
/// What was just worked on is not taken on again before [`Crew::turn`]: what remains due, because somebody else holds it
/// or the database could not be written, is not tried over and over.
#[derive(Default)]
pub(super) struct Crew {
    tasks: JoinSet<()>,
    at_work: HashMap<Id, String>,
    /// Taken on since the last turn, and everything at work.
    known: HashSet<String>,
}

impl Crew {
    /// How many work.
    pub(super) fn size(&self) -> usize {
        self.at_work.len()
    }

    /// Begins a piece of work, unless it was begun since the last turn or still goes on. Whether it was begun now.
    pub(super) fn take_on(&mut self, name: &str, work: impl Future<Output = ()> + Send + 'static) -> bool {
        let new = self.known.insert(name.to_owned());
        if new {
            let task = self.tasks.spawn(work);
            self.at_work.insert(task.id(), name.to_owned());
        }
        new
    }

    /// Waits until a piece of work has ended, in whatever way; for ever if there is none.
    pub(super) async fn one_ended(&mut self) {
        let Some(ended) = self.tasks.join_next_with_id().await else { return std::future::pending().await };
        let task = match ended {
            Ok((task, ())) => task,
            Err(error) => {
                tracing::error!(%error, "work on an owner change ended badly");
                error.id()
            }
        };
        self.at_work.remove(&task);
    }

    /// From now on everything may be taken on again but what still goes on.
    pub(super) fn turn(&mut self) {
        self.known = self.at_work.values().cloned().collect();
    }

    /// Waits until all of it has ended.
    pub(super) async fn end(mut self) {
        while self.size() > 0 {
            self.one_ended().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Crew;
    use std::sync::Arc;
    use tokio::sync::Semaphore;

    #[tokio::test]
    async fn nothing_is_done_twice_at_once_nor_over_and_over() {
        let mut crew = Crew::default();
        let gate = Arc::new(Semaphore::new(0));
        let waits = Arc::clone(&gate);
        assert!(crew.take_on("long", async move { drop(waits.acquire().await) }));
        assert!(crew.take_on("short", async {}));
        crew.one_ended().await;
        assert_eq!(crew.size(), 1);
        assert!(!crew.take_on("short", async {}), "not before its turn");
        crew.turn();
        assert!(!crew.take_on("long", async {}), "it still goes on");
        assert!(crew.take_on("short", async {}));
        gate.add_permits(1);
        crew.end().await;
    }

    #[tokio::test]
    async fn work_that_panics_is_not_at_work_for_ever() {
        let mut crew = Crew::default();
        assert!(crew.take_on("it", async { panic!("a mistake") }));
        crew.one_ended().await;
        crew.turn();
        assert!(crew.take_on("it", async {}));
        crew.end().await;
    }
}
