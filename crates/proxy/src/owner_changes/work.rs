//! Going on with an owner change until it rests.

use super::calls::Came;
use super::desk::Desk;
use crate::error::RouteError;
use crate::state::{App, AppState};
use registrant_model::owner_change::{Event, Next, OwnerChangeId, State, StepPhase, next};
use std::time::Duration;

/// More calls than any registrar's flow has; beyond this something goes in a circle.
const ROUNDS: usize = 40;

/// When to look again.
enum Rest {
    /// At the usual pace of its state.
    AtPace,
    /// Never by itself.
    ForGood,
}

/// Works on an owner change, if nobody else does.
pub(crate) async fn work(app: &App, id: &OwnerChangeId) -> Result<(), RouteError> {
    let Some(lock) = app.locks.try_lock(id) else { return Ok(()) };
    let mut desk = Desk::open_for_driver(app, lock, id).await?;
    go_on(&mut desk).await
}

async fn go_on(desk: &mut Desk<'_>) -> Result<(), RouteError> {
    desk.read_clock().await;
    let mut rest = Rest::AtPace;
    for _ in 0..ROUNDS {
        let planned = desk.connected.registrar.next_step(&desk.change);
        let came = match next(&desk.change, planned.as_ref()) {
            Next::Call(step) if step.phase == StepPhase::Commit && step.costs => {
                let before = desk.change.references.clone();
                match desk.check_price().await? {
                    // What was prepared is gone: plan again.
                    Came::On if desk.change.references != before => Came::On,
                    Came::On => desk.call(&step).await?,
                    other => other,
                }
            }
            Next::Call(step) => desk.call(&step).await?,
            Next::Look(_) => desk.look().await?,
            Next::Observe => {
                observe(desk).await?;
                break;
            }
            Next::Rest => {
                rest = Rest::ForGood;
                break;
            }
        };
        if !matches!(came, Came::On) {
            break;
        }
    }
    schedule(desk, &rest).await
}

/// Looks how far it is, and writes down what is new.
async fn observe(desk: &mut Desk<'_>) -> Result<(), RouteError> {
    match desk.connected.registrar.observe(&desk.change).await {
        Ok(seen) => {
            desk.connected.answered();
            let event = Event::Observed { observation: Box::new(seen) };
            if says_something_new(desk, &event) {
                desk.write(event).await?;
            }
            desk.app.store.schedule(&desk.change.id, None, Some(desk.app.now())).await?;
        }
        Err(error) => {
            desk.connected.failed(desk.app.now());
            tracing::warn!(owner_change = %desk.change.id, %error, "the registrar could not be asked");
        }
    }
    Ok(())
}

/// Whether the change would be another one after this line, apart from the line's own number and time.
fn says_something_new(desk: &Desk<'_>, event: &Event) -> bool {
    let mut after = desk.change.clone();
    let (sequence, at) = (desk.change.version, desk.change.updated_at);
    after.apply(&registrant_model::owner_change::Entry { sequence, at, event: event.clone() });
    after != desk.change
}

async fn schedule(desk: &Desk<'_>, rest: &Rest) -> Result<(), RouteError> {
    let state = desk.change.state;
    let pace = match (rest, state) {
        (Rest::ForGood, _) => None,
        (Rest::AtPace, state) if state.is_final() => None,
        (Rest::AtPace, State::Submitted | State::AwaitingRegistry) => Some(desk.app.config.pace.busy),
        (Rest::AtPace, _) => Some(desk.app.config.pace.quiet),
    };
    let due = pace.map(|pace| desk.app.now().plus_seconds(seconds(pace)));
    Ok(desk.app.store.schedule(&desk.change.id, due, None).await?)
}

fn seconds(pace: Duration) -> i64 {
    i64::try_from(pace.as_secs()).unwrap_or(i64::MAX)
}

/// How long somebody who looks waits for the registrar before they see what is known.
const PATIENCE: Duration = Duration::from_secs(3);

/// Looks how far an owner change is because somebody asks, unless it was just looked at.
pub(crate) async fn refresh(app: &AppState, id: &OwnerChangeId, state: State) -> Result<(), RouteError> {
    if !state.is_followed() {
        return Ok(());
    }
    let row = app.store.change_row(id).await?;
    let age = row.and_then(|row| row.checked_at).map(|at| app.now().seconds_since(at));
    if age.is_some_and(|age| age < seconds(app.config.pace.looked_at)) {
        return Ok(());
    }
    let (app, id) = (AppState::clone(app), id.clone());
    // Spawned, so that the work ends in order even when the person does not wait for it.
    let work = tokio::spawn(async move {
        let lock = app.locks.lock(&id).await;
        let mut desk = Desk::open_for_driver(&app, lock, &id).await?;
        go_on(&mut desk).await
    });
    if let Ok(Ok(Err(error))) = tokio::time::timeout(PATIENCE, work).await {
        tracing::warn!(problem = ?error, "an owner change could not be looked at");
    }
    Ok(())
}
