//! Which requests with a key this process works on.

use crate::state::AppState;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Whose request, and its key.
type Name = (String, String);

/// The requests with a key that this process works on. What the store holds as running and does not stand here was
/// cut off with the process that ran it.
#[derive(Default)]
pub(crate) struct AtWork(Mutex<HashMap<Name, usize>>);

impl AtWork {
    fn all(&self) -> MutexGuard<'_, HashMap<Name, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request that is at work until this is dropped.
pub(crate) struct Entry {
    app: AppState,
    name: Name,
    /// Whether no other request of this name was at work when it came.
    pub(crate) alone: bool,
}

impl Entry {
    /// Notes a request.
    pub(crate) fn of(app: &AppState, subject: &str, key: &str) -> Self {
        let name = (subject.to_owned(), key.to_owned());
        let alone = {
            let mut all = app.at_work.all();
            let count = all.entry(name.clone()).or_default();
            *count += 1;
            *count == 1
        };
        Self { app: AppState::clone(app), name, alone }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let mut all = self.app.at_work.all();
        if let Some(count) = all.get_mut(&self.name) {
            *count -= 1;
            if *count == 0 {
                all.remove(&self.name);
            }
        }
    }
}
