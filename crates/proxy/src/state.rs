//! What every route and worker shares.

use crate::config::Config;
use crate::connections::Connections;
use crate::owner_changes::{Locks, Lost, Troubles};
use crate::parts::Kept;
use crate::routes::Metrics;
use crate::task_mails::TaskMails;
use crate::web::{AtWork, Visits};
use registrant_model::Timestamp;
use registrant_model::owner_change::{OwnerChangeId, State};
use registrant_registrars::Clock;
use registrant_store::{Random, Store};
use std::sync::Arc;
use tokio::sync::{broadcast, watch};

/// A change that open browsers are told of.
#[derive(Clone, Debug)]
pub(crate) struct Changed {
    pub(crate) id: OwnerChangeId,
    pub(crate) version: u64,
    pub(crate) state: State,
}

/// What every route and worker shares.
pub(crate) struct App {
    pub(crate) config: Config,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) connections: Connections,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    /// One at a time works on an owner change.
    pub(crate) locks: Locks,
    /// One at a time sends or decides an edit of a contact.
    pub(crate) edits: Locks,
    /// What keeps owner changes from getting on.
    pub(crate) troubles: Troubles,
    /// For how long calls have been lost.
    pub(crate) lost: Lost,
    pub(crate) changed: broadcast::Sender<Changed>,
    /// Turns true when another process has taken over the database: nothing is done here any more.
    pub(crate) taken_over: watch::Sender<bool>,
    /// Turns true when the proxy stops: what would never end by itself ends then.
    pub(crate) stopped: watch::Receiver<bool>,
    /// The word that lets the operator in, with real connections; taken out when it is used.
    pub(crate) sign_in_word: std::sync::Mutex<Option<String>>,
    pub(crate) metrics: Metrics,
    /// Parts of lists as they were last read.
    pub(crate) kept: Kept,
    /// When mails of tasks were last sent again.
    pub(crate) task_mails: TaskMails,
    /// The requests with a key that this process works on.
    pub(crate) at_work: AtWork,
    /// How often addresses come without being signed in.
    pub(crate) visits: Visits,
}

pub(crate) type AppState = Arc<App>;

impl App {
    /// Whether another process has taken over the database.
    pub(crate) fn is_taken_over(&self) -> bool {
        *self.taken_over.borrow()
    }

    /// Notes that another process has taken over the database.
    pub(crate) fn note_taken_over(&self) {
        if !self.taken_over.send_replace(true) {
            tracing::error!("another registrant has taken over the database: this one does nothing any more");
        }
    }

    /// The local time: for sessions and schedules. Deadlines follow the registrar's clock.
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
