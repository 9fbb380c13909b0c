//! One owner change, open for writing.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::{Person, may_see_change};
use crate::state::{App, Changed};
use registrant_model::Timestamp;
use registrant_model::owner_change::{Entry, Event, OwnerChange, OwnerChangeId};
use registrant_model::problem::Problem;
use registrant_store::StoreError;
use tokio::sync::OwnedMutexGuard;

/// An owner change that nobody else writes to while it lies here.
pub(crate) struct Desk<'a> {
    pub(crate) app: &'a App,
    pub(crate) connected: &'a Connected,
    pub(crate) change: OwnerChange,
    /// How often what was prepared turned out to be gone since it lies here.
    pub(crate) forgotten: u32,
    _lock: OwnedMutexGuard<()>,
}

/// An owner change, for somebody who may see it.
pub(crate) async fn read(app: &App, person: &Person, id: &OwnerChangeId) -> Result<OwnerChange, RouteError> {
    let change = app.store.change(id).await?;
    change.filter(|change| may_see_change(person, change)).ok_or(RouteError::NotFound)
}

impl<'a> Desk<'a> {
    /// Opens an owner change for a person who may see it.
    pub(crate) async fn open(app: &'a App, person: &Person, id: &OwnerChangeId) -> Result<Self, RouteError> {
        read(app, person, id).await?;
        let lock = app.locks.lock(id).await;
        // Read again: somebody else may have written before the lock was ours.
        Self::laid(app, lock, read(app, person, id).await?).await
    }

    /// Opens an owner change for the driver.
    pub(crate) async fn open_for_driver(
        app: &'a App,
        lock: OwnedMutexGuard<()>,
        id: &OwnerChangeId,
    ) -> Result<Self, RouteError> {
        let change = app.store.change(id).await?.ok_or(RouteError::NotFound)?;
        Self::laid(app, lock, change).await
    }

    /// Lays an owner change that was just started on the desk.
    pub(crate) async fn laid(
        app: &'a App,
        lock: OwnedMutexGuard<()>,
        change: OwnerChange,
    ) -> Result<Self, RouteError> {
        let connected = app.connections.get(&change.connection).ok_or(RouteError::NotFound)?;
        connected.roughly(app.clock.as_ref()).await;
        Ok(Self { app, connected, change, forgotten: 0, _lock: lock })
    }

    /// The registrar's time, as it was last read.
    pub(crate) fn now(&self) -> Timestamp {
        self.connected.last_known_time(self.app.clock.as_ref())
    }

    /// Reads the registrar's clock, on which deadlines and "since when" rest; where it cannot be read now, it is told
    /// by the last time it was.
    pub(crate) async fn read_clock(&self) -> Result<(), Box<Problem>> {
        let read = self.connected.read_time(self.app.clock.as_ref()).await;
        read.map(drop).map_err(|error| Box::new(error.to_problem(&self.change.connection)))
    }

    /// Writes the next line of the journal. A running change is due at once: after a crash the driver goes on
    /// from this line.
    pub(crate) async fn write(&mut self, event: Event) -> Result<(), RouteError> {
        let entry = Entry { sequence: self.change.version + 1, at: self.now(), event };
        let mut next = self.change.clone();
        next.apply(&entry);
        let due = next.state.is_running().then(|| self.app.now());
        let written = self.app.store.append(&next, &entry, due).await;
        if matches!(written, Err(StoreError::InUse)) {
            self.app.note_taken_over();
        }
        written?;
        self.change = next;
        // A line before a call and one after it: what was read in between is not kept either.
        self.app.kept.forget_connection(&self.change.connection);
        let (id, version, state) = (self.change.id.clone(), self.change.version, self.change.state);
        tracing::info!(owner_change = %id, version, state = state.as_str(), "journal written");
        // Nobody listening is no failure.
        let _ = self.app.changed.send(Changed { id, version, state });
        Ok(())
    }
}
