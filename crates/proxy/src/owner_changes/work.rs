//! Going on with an owner change until it rests.

use super::calls::Came;
use super::desk::Desk;
use super::old_drafts;
use crate::error::RouteError;
use crate::state::{App, AppState};
use registrant_model::owner_change::{
    Event, Next, Observation, OwnerChange, OwnerChangeId, PaymentChoice, Phase, State, StepPhase, is_news,
    next,
};
use registrant_registrars::Effect;
use std::time::Duration;

/// More calls than any registrar's flow has; beyond this something goes in a circle.
const ROUNDS: usize = 40;

/// A pause lasts no longer than this part of the time in which nothing has happened.
const PART_OF_QUIET: u32 = 24;

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
    if desk.change.is_put_away() {
        if !old_drafts::delete(app, &desk.change).await? {
            let pause = i64::try_from(app.config.pace.quiet.as_secs()).unwrap_or(60);
            app.store.schedule(id, Some(app.now().plus_seconds(pause)), None).await?;
        }
        app.lost.over(id);
        return Ok(());
    }
    go_on(&mut desk).await
}

async fn go_on(desk: &mut Desk<'_>) -> Result<(), RouteError> {
    let (came, rest) = match desk.read_clock().await {
        Ok(()) => advance(desk).await?,
        // "Since when" cannot be told: nothing is done that might have to be looked for.
        Err(problem) => (Came::Later(problem), Rest::AtPace),
    };
    let (id, troubles) = (&desk.change.id, &desk.app.troubles);
    match came {
        Came::Later(problem) if desk.change.state.is_running() => troubles.note(id, *problem, desk.app.now()),
        _ => troubles.over(id),
    }
    if desk.change.state.is_final() {
        desk.app.lost.over(id);
    }
    schedule(desk, &rest).await
}

/// Does one thing after the other until it rests, has to wait, or something stands in the way.
async fn advance(desk: &mut Desk<'_>) -> Result<(Came, Rest), RouteError> {
    for _ in 0..ROUNDS {
        let planned = desk.connected.registrar.next_step(&desk.change);
        let came = match next(&desk.change, planned.as_ref()) {
            Next::Call(_) | Next::Presume(_) if rests(desk.change.state) => {
                return Ok((Came::On, Rest::ForGood));
            }
            Next::Presume(step) => desk.presume(&step).await?,
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
            Next::CallOff => match desk.call_off().await? {
                Some(error) if error.effect == Effect::Unknown => Came::Later(Box::new(desk.problem(&error))),
                // Called off, or refused: then it goes on as before.
                _ => Came::On,
            },
            Next::Observe => return Ok((observe(desk).await?, Rest::AtPace)),
            Next::Rest => return Ok((Came::On, Rest::ForGood)),
        };
        if !matches!(came, Came::On) {
            return Ok((came, Rest::AtPace));
        }
    }
    Ok((Came::On, Rest::AtPace))
}

/// States in which nothing is called before a person has decided, also not what was begun and may be repeated.
fn rests(state: State) -> bool {
    state.is_final() || matches!(state, State::Draft | State::NeedsPriceConsent | State::NeedsCorrection)
}

/// Looks how far it is, and writes down what is new.
async fn observe(desk: &mut Desk<'_>) -> Result<Came, RouteError> {
    match desk.connected.registrar.observe(&desk.change).await {
        Ok(seen) => {
            desk.connected.answered();
            if is_first_asked_to_pay(&desk.change, &seen) {
                // Whoever pays by hand is asked as well when the order costs more than was agreed to.
                match desk.check_price().await? {
                    Came::On => {}
                    other => return Ok(other),
                }
            }
            let planned = desk.connected.registrar.next_step(&desk.change);
            let is_news = is_news(&desk.change, planned.as_ref(), &seen.phase);
            let event = Event::Observed { observation: Box::new(seen) };
            if is_news && says_something_new(desk, &event) {
                desk.write(event).await?;
            }
            desk.app.store.schedule(&desk.change.id, None, Some(desk.app.now())).await?;
            Ok(Came::On)
        }
        Err(error) => {
            desk.connected.failed(desk.app.now());
            tracing::warn!(owner_change = %desk.change.id, %error, "the registrar could not be asked");
            Ok(Came::Later(Box::new(desk.problem(&error))))
        }
    }
}

/// Whether an order that a person pays themselves was not seen to wait for that before.
fn is_first_asked_to_pay(change: &OwnerChange, seen: &Observation) -> bool {
    let later = change.agreement.as_ref().is_some_and(|agreement| agreement.payment == PaymentChoice::Later);
    later && seen.phase == Phase::Payment && change.state != State::AwaitingPayment
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
        (Rest::AtPace, State::Submitted | State::AwaitingRegistry | State::UnknownOutcome) => {
            Some(desk.app.config.pace.busy)
        }
        (Rest::AtPace, _) => Some(desk.app.config.pace.quiet),
    };
    let quiet_for = desk.now().seconds_since(desk.change.updated_at);
    let pace = pace.map(|pace| rarer(pace, quiet_for, desk.app.config.pace.rarest));
    let pause = pace.map(|pace| desk.app.troubles.pause(&desk.change.id, pace));
    let due = pause.map(|pause| desk.app.now().plus_seconds(seconds(pause)));
    Ok(desk.app.store.schedule(&desk.change.id, due, None).await?)
}

/// The pace of what nothing has happened to for some seconds: the longer, the rarer it is looked at, from `pace` to
/// `rarest`. An owner who answers after two days is seen to have answered within half an hour, and whoever looks at the
/// change themselves sees it at once ([`refresh`]).
fn rarer(pace: Duration, quiet_for: i64, rarest: Duration) -> Duration {
    let part = Duration::from_secs(u64::try_from(quiet_for).unwrap_or(0)) / PART_OF_QUIET;
    part.min(rarest).max(pace)
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
    // A try that failed counts as well: nobody brings a registrar back by asking it more often.
    let tried = app.troubles.of(id).map(|trouble| trouble.at);
    let age = row.and_then(|row| row.checked_at).max(tried).map(|at| app.now().seconds_since(at));
    // A time yet to come was written down by a clock that has been set back since.
    if age.is_some_and(|age| (0..seconds(app.config.pace.looked_at)).contains(&age)) {
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

#[cfg(test)]
mod tests {
    use super::rarer;
    use crate::config::Pace;
    use registrant_store::LONGEST_PAUSE;

    #[test]
    fn the_longer_nothing_happens_the_rarer_it_is_looked_at() {
        let Pace { quiet, rarest, .. } = Pace::REAL;
        let pauses = [-86_400, 0, 48 * 60, 96 * 60, 43_200, 86_400, i64::MAX].map(|for_seconds| {
            let pause = rarer(quiet, for_seconds, rarest).as_secs();
            pause / 60
        });
        assert_eq!(pauses, [2, 2, 2, 4, 30, 30, 30]);
        assert_eq!(rarer(Pace::SANDBOX.quiet, 86_400, Pace::SANDBOX.rarest), Pace::SANDBOX.quiet);
    }

    #[test]
    fn no_pause_is_taken_for_one_that_a_clock_set_back_has_left() {
        assert!(i64::try_from(Pace::REAL.rarest.as_secs()).unwrap() < LONGEST_PAUSE);
    }
}
