//! A list over several connections, of which each answers in its own time.
//!
//! What has answered by the first look is merged in the list's order. What comes later stands behind it under the name
//! of its connection: no row moves that somebody may be about to press. The next time all is merged again.

mod cursors;
mod rows;
mod view;

pub use cursors::Cursors;
pub use rows::quiet_rows;
pub use view::{Count, Look, over_connections, parts_view};

use crate::api::{Failure, Loader, PartAddress, load_part};
use leptos::prelude::*;
use registrant_model::ConnectionId;
use registrant_model::api::Page;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// How long the others are waited for once the first has answered: as long as nobody minds.
const GATHERED: Duration = Duration::from_millis(150);

/// A connection's part of a list.
pub struct Part<T: Send + Sync + 'static> {
    /// Whose; nothing for what the proxy knows without a registrar.
    pub connection: Option<ConnectionId>,
    /// Its rows.
    pub rows: Loader<Page<T>>,
}

impl<T: Send + Sync + 'static> Clone for Part<T> {
    fn clone(&self) -> Self {
        Self { connection: self.connection.clone(), rows: self.rows }
    }
}

impl<T: Clone + Send + Sync + 'static> Part<T> {
    /// Whether there are more rows than were read.
    fn goes_on(&self) -> bool {
        self.rows.with(|page| page.is_some_and(|page| page.next.is_some()))
    }
}

/// The parts of a list, and in which order they came.
pub struct Parts<T: Send + Sync + 'static> {
    all: StoredValue<Vec<Part<T>>>,
    /// Those that had answered by the first look, in the order of the connections; nothing before that.
    early: RwSignal<Option<Vec<usize>>>,
    /// Those that answered later, in the order in which they did.
    late: RwSignal<Vec<usize>>,
}

impl<T: Send + Sync + 'static> Clone for Parts<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Parts<T> {}

impl<T: Clone + DeserializeOwned + Send + Sync + 'static> Parts<T> {
    /// Begins to read these parts.
    pub fn load(addresses: Vec<PartAddress>) -> Self {
        let load =
            |address: PartAddress| Part { connection: address.connection.clone(), rows: load_part(address) };
        Self::of(addresses.into_iter().map(load).collect())
    }

    /// Parts that are being read.
    pub fn of(all: Vec<Part<T>>) -> Self {
        let parts =
            Self { all: StoredValue::new(all), early: RwSignal::new(None), late: RwSignal::new(Vec::new()) };
        let waits = StoredValue::new(false);
        Effect::new(move |_| {
            let settled = parts.settled();
            if parts.early.with_untracked(Option::is_some) {
                let new = |number: &usize| !parts.is_shown(*number);
                let new: Vec<usize> = settled.into_iter().filter(new).collect();
                if !new.is_empty() {
                    parts.late.update(|late| late.extend(new));
                }
            } else if settled.len() == parts.len() {
                parts.early.set(Some(settled));
            } else if !settled.is_empty() && !waits.get_value() {
                waits.set_value(true);
                set_timeout(
                    move || {
                        // The page may be gone, or all may have come meanwhile.
                        if parts.early.try_get_untracked() == Some(None) {
                            parts.early.set(Some(untrack(|| parts.settled())));
                        }
                    },
                    GATHERED,
                );
            }
        });
        parts
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.all.with_value(Vec::len)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// One of them.
    pub fn get(self, number: usize) -> Option<Part<T>> {
        self.all.with_value(|all| all.get(number).cloned())
    }

    /// Those that have answered or failed.
    fn settled(self) -> Vec<usize> {
        self.all.with_value(|all| {
            // Every one is looked at, so that each is followed.
            all.iter()
                .enumerate()
                .filter(|(_, part)| !part.rows.is_waiting())
                .map(|(number, _)| number)
                .collect()
        })
    }

    /// Those that had answered by the first look; nothing before that.
    pub fn early(self) -> Option<Vec<usize>> {
        self.early.get()
    }

    /// Those that answered later.
    pub fn late(self) -> Vec<usize> {
        self.late.get()
    }

    /// Those that have not answered yet, once others are shown.
    pub fn pending(self) -> Vec<usize> {
        let (early, late) = (self.early.get(), self.late.get());
        let Some(early) = early else { return Vec::new() };
        (0..self.len()).filter(|number| !early.contains(number) && !late.contains(number)).collect()
    }

    /// Whether each of them has answered or failed, and is shown so.
    pub fn are_settled(self) -> bool {
        self.early.with(Option::is_some) && self.pending().is_empty()
    }

    fn is_shown(self, number: usize) -> bool {
        let early =
            self.early.with_untracked(|early| early.as_ref().is_some_and(|all| all.contains(&number)));
        early || self.late.with_untracked(|late| late.contains(&number))
    }

    /// Why none of them could be read, where that is no registrar's fault.
    pub fn failure(self) -> Option<Failure> {
        self.all.with_value(|all| {
            let failures: Vec<Failure> = all.iter().filter_map(|part| part.rows.failure()).collect();
            let ours = |failure: &Failure| !matches!(failure, Failure::Missing(_));
            (failures.len() == all.len() && failures.iter().all(ours)).then(|| failures.into_iter().next())?
        })
    }

    /// Whether all are here: none is waited for, missing or cut short.
    pub fn are_whole(self) -> bool {
        self.all.with_value(|all| {
            all.iter().all(|part| part.rows.with(|page| page.is_some_and(|page| page.missing.is_empty())))
        })
    }

    /// How many rows are here.
    pub fn rows(self) -> usize {
        self.all.with_value(|all| {
            all.iter().map(|part| part.rows.with(|page| page.map_or(0, |page| page.items.len()))).sum()
        })
    }

    /// Whether one of them goes on.
    pub fn go_on(self) -> bool {
        self.all.with_value(|all| all.iter().any(Part::goes_on))
    }

    /// Where the parts are read on, those that are missing here from where this page began; nothing while one is
    /// still asked, or where none goes on.
    pub fn next(self, here: &Cursors) -> Option<Cursors> {
        if !self.are_settled() || !self.go_on() {
            return None;
        }
        let mut next = Cursors::default();
        for part in (0..self.len()).filter_map(|number| self.get(number)) {
            let Some(connection) = part.connection.clone() else { continue };
            let place = part.rows.with(|page| page.map(|page| page.next.clone()));
            match place {
                Some(Some(place)) => next.push(connection, place),
                Some(None) => {}
                None => {
                    let place = here.place(&connection);
                    next.push(connection, place);
                }
            }
        }
        Some(next)
    }

    /// Reads all of them again.
    pub fn reload(self) {
        self.all.with_value(|all| all.iter().for_each(|part| part.rows.reload()));
    }

    /// Reads all of them again because somebody asked for it, and tells whether all could be read.
    pub fn refresh(self, done: impl FnOnce(bool) + 'static) {
        let (left, done) = (std::cell::Cell::new((self.len(), true)), std::cell::Cell::new(Some(done)));
        let round = std::rc::Rc::new((left, done));
        self.all.with_value(|all| {
            for part in all {
                let round = std::rc::Rc::clone(&round);
                part.rows.refresh(move |could| {
                    let (left, all_could) = round.0.get();
                    round.0.set((left - 1, all_could && could));
                    if left == 1
                        && let Some(done) = round.1.take()
                    {
                        done(all_could && could);
                    }
                });
            }
        });
    }
}
