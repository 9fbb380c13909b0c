//! The workers that carry owner changes on: one lane for each connection, so that a registrar that does not answer holds
//! up its own changes alone.

mod crew;
mod lane;

use super::old_drafts;
use super::work::work;
use crate::state::AppState;
use registrant_model::ConnectionId;
use registrant_model::owner_change::OwnerChangeId;
use std::future::Future;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Between two looks whether the database is still ours.
const LOOKED_AROUND: Duration = Duration::from_secs(10);
/// Looks around between two sweeps of what is old.
const SWEPT: u32 = 60;
/// Days for which answers to repeated requests are kept.
const KEPT_DAYS: i64 = 7;
/// Days for which edits are kept that nobody settled. No change waits for its owners longer than 60 days (ICANN Transfer
/// Policy, II.C.1): from then on what the registrar shows is what became of it.
const EDITS_KEPT_DAYS: i64 = 90;

/// Works on what is due until it is told to stop; what is begun is ended first.
pub(crate) async fn run(app: AppState, stop: watch::Receiver<bool>) {
    let mut lanes = JoinSet::new();
    for (connection, _) in app.connections.iter() {
        lanes.spawn(drive(AppState::clone(&app), connection.clone(), stop.clone()));
    }
    keep_house(&app, stop).await;
    lanes.join_all().await;
}

async fn drive(app: AppState, connection: ConnectionId, stop: watch::Receiver<bool>) {
    let Some(connected) = app.connections.get(&connection) else { return };
    lane::run(&Due { app: &app, connection: &connection }, &connected.wake, stop).await;
}

/// The owner changes of a connection that are due.
struct Due<'a> {
    app: &'a AppState,
    connection: &'a ConnectionId,
}

impl lane::Source for Due<'_> {
    async fn due(&self, limit: u32) -> Vec<String> {
        match self.app.store.due_changes(self.connection, self.app.now(), limit).await {
            Ok(due) => due.iter().map(ToString::to_string).collect(),
            Err(error) => {
                tracing::error!(connection = %self.connection, %error, "what is due cannot be read");
                Vec::new()
            }
        }
    }

    fn work(&self, name: String) -> impl Future<Output = ()> + Send + 'static {
        let app = AppState::clone(self.app);
        async move {
            if let Ok(id) = name.parse() {
                one(&app, &id).await;
            } else {
                tracing::error!(name, "what is due has no name");
            }
        }
    }

    fn goes_on(&self) -> bool {
        !self.app.is_taken_over()
    }
}

/// What is done beside the work, every now and then.
async fn keep_house(app: &AppState, mut stop: watch::Receiver<bool>) {
    let mut looks: u32 = 0;
    while !*stop.borrow() && !app.is_taken_over() {
        look_around(app).await;
        if looks.is_multiple_of(SWEPT) {
            sweep(app).await;
        }
        looks = looks.wrapping_add(1);
        tokio::select! {
            () = tokio::time::sleep(LOOKED_AROUND) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Notices when another process has taken over, also while nothing is written. A database that is away tells nothing.
async fn look_around(app: &AppState) {
    if let Ok(false) = app.store.is_ours().await {
        app.note_taken_over();
    }
}

async fn one(app: &AppState, id: &OwnerChangeId) {
    let Err(error) = work(app, id).await else { return };
    let problem = error.to_problem();
    app.troubles.note(id, problem.clone(), app.now());
    tracing::error!(owner_change = %id, code = problem.code.as_str(), detail = ?problem.detail, "work stopped");
    let pause = i64::try_from(app.config.pace.quiet.as_secs()).unwrap_or(60);
    if let Err(error) = app.store.schedule(id, Some(app.now().plus_seconds(pause)), None).await {
        tracing::error!(%error, "the next look cannot be planned");
    }
}

async fn sweep(app: &AppState) {
    let now = app.now();
    let swept = async {
        app.store.sweep_sessions(now).await?;
        app.store.sweep_requests(now.plus_days(-KEPT_DAYS)).await?;
        app.store.sweep_links(now).await?;
        app.store.sweep_sent_edits(now.plus_days(-EDITS_KEPT_DAYS)).await?;
        old_drafts::sweep(app).await
    };
    if let Err(error) = swept.await {
        tracing::error!(%error, "old entries cannot be swept");
    }
}
