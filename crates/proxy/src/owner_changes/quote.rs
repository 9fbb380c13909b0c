//! Asking what it will cost: everything that binds nobody is prepared, then the dry run is made.

use super::calls::Came;
use super::desk::Desk;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::owner_change::{
    Event, Next, OwnerChange, OwnerChangeId, PlannedStep, State, StepPhase, next, to_make,
};
use registrant_model::problem::{Code, Problem};
use registrant_registrars::QuoteAnswer;

/// More calls than any registrar's preparation has; beyond this something goes in a circle.
const ROUNDS: usize = 24;

/// Prepares the change at the registrar and asks its price.
pub(crate) async fn quote(app: &App, person: &Person, id: &OwnerChangeId) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    if !matches!(desk.change.state, State::Draft | State::NeedsCorrection | State::NeedsPriceConsent) {
        return Err(RouteError::WrongState("the price is asked before it is submitted"));
    }
    desk.read_clock().await.map_err(RouteError::Told)?;
    desk.require_standing(person).await?;
    desk.check_details().await?;
    for _ in 0..ROUNDS {
        prepare(&mut desk).await?;
        match desk.connected.registrar.quote(&desk.change).await {
            Ok(QuoteAnswer::Quote(quote)) => {
                desk.write(Event::Quoted { quote }).await?;
                return Ok(desk.change);
            }
            Ok(QuoteAnswer::Stale(references)) => {
                if let Came::Later(problem) = desk.forget(references, Box::new(forgetful())).await? {
                    return Err(RouteError::Told(problem));
                }
            }
            Err(error) => return Err(RouteError::registrar(&desk.change.connection, error)),
        }
    }
    Err(RouteError::Told(Box::new(forgetful())))
}

fn forgetful() -> Problem {
    Problem::new(502, Code::RegistrarMalformed, "The registrar forgets what was prepared as soon as it is")
}

/// What comes next when a person asks: what stands still because it was refused is prepared anew as well, since it may
/// have been mended. By itself it would rest.
fn asked_for(change: &OwnerChange, planned: Option<&PlannedStep>) -> Next {
    match next(change, planned) {
        Next::Rest if change.state == State::NeedsCorrection && change.unsettled().is_none() => {
            planned.map_or(Next::Rest, |step| to_make(change, step))
        }
        next => next,
    }
}

async fn prepare(desk: &mut Desk<'_>) -> Result<(), RouteError> {
    for _ in 0..ROUNDS {
        let planned = desk.connected.registrar.next_step(&desk.change);
        let came = match asked_for(&desk.change, planned.as_ref()) {
            Next::Call(step) if step.phase == StepPhase::Prepare => desk.call(&step).await?,
            Next::Presume(step) if step.phase == StepPhase::Prepare => desk.presume(&step).await?,
            Next::Look(_) => desk.look().await?,
            _ => return Ok(()),
        };
        match came {
            Came::On => {}
            Came::Later(problem) | Came::Stopped(problem) => return Err(RouteError::Told(problem)),
        }
    }
    Ok(())
}
