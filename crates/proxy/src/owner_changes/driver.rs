//! The worker that carries owner changes on.

use super::old_drafts;
use super::work::work;
use crate::state::AppState;
use registrant_model::owner_change::OwnerChangeId;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Owner changes worked on at the same time.
const AT_ONCE: u32 = 8;
/// How often the list of what is due is read when nobody wakes the driver.
const TICK: Duration = Duration::from_millis(500);
/// Ticks between two looks whether the database is still ours.
const LOOKED_AROUND: u32 = 20;
/// Days for which answers to repeated requests are kept.
const KEPT_DAYS: i64 = 7;

/// Works on what is due until it is told to stop; what is begun is ended first.
pub(crate) async fn run(app: AppState, mut stop: watch::Receiver<bool>) {
    let mut ticks: u32 = 0;
    while !*stop.borrow() && !app.is_taken_over() {
        if ticks.is_multiple_of(LOOKED_AROUND) {
            look_around(&app).await;
        }
        round(&app).await;
        if ticks.is_multiple_of(1_200) {
            sweep(&app).await;
        }
        ticks = ticks.wrapping_add(1);
        tokio::select! {
            () = app.wake.notified() => {}
            () = tokio::time::sleep(TICK) => {}
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

async fn round(app: &AppState) {
    let due = match app.store.due_changes(app.now(), AT_ONCE).await {
        Ok(due) => due,
        Err(error) => return tracing::error!(%error, "what is due cannot be read"),
    };
    let mut at_work = JoinSet::new();
    for id in due {
        at_work.spawn(one(AppState::clone(app), id));
    }
    at_work.join_all().await;
}

async fn one(app: AppState, id: OwnerChangeId) {
    let Err(error) = work(&app, &id).await else { return };
    let problem = error.to_problem();
    app.troubles.note(&id, problem.clone(), app.now());
    tracing::error!(owner_change = %id, code = problem.code.as_str(), detail = ?problem.detail, "work stopped");
    let pause = i64::try_from(app.config.pace.quiet.as_secs()).unwrap_or(60);
    if let Err(error) = app.store.schedule(&id, Some(app.now().plus_seconds(pause)), None).await {
        tracing::error!(%error, "the next look cannot be planned");
    }
}

async fn sweep(app: &AppState) {
    let now = app.now();
    let swept = async {
        app.store.sweep_sessions(now).await?;
        app.store.sweep_requests(now.plus_days(-KEPT_DAYS)).await?;
        old_drafts::sweep(app).await
    };
    if let Err(error) = swept.await {
        tracing::error!(%error, "old entries cannot be swept");
    }
}
