//! Calling an owner change off.

use super::desk::Desk;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::owner_change::{
    Event, OnUnknown, OwnerChange, OwnerChangeId, ReferencePatch, State, StepName, StepPhase,
};
use registrant_registrars::Effect;

/// Calls an owner change off, where that is possible. A draft is simply put away.
pub(crate) async fn cancel(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    if desk.change.state == State::Cancelled {
        return Ok(desk.change);
    }
    let possible = !desk.change.state.is_final()
        && desk.change.unsettled().is_none()
        && desk.connected.registrar.can_cancel(&desk.change);
    if !possible {
        return Err(RouteError::WrongState("it cannot be called off any more"));
    }
    if desk.change.state != State::Draft {
        tell_registrar(&mut desk).await?;
    }
    desk.write(Event::Cancelled).await?;
    Ok(desk.change)
}

/// Like every call with an effect, between two lines of the journal. Calling off twice is as good as once.
async fn tell_registrar(desk: &mut Desk<'_>) -> Result<(), RouteError> {
    let attempt = desk.change.next_attempt();
    desk.write(Event::Intended {
        attempt,
        step: StepName::new("owner-change.cancel"),
        phase: StepPhase::Commit,
        on_unknown: OnUnknown::Repeat,
        fingerprint: desk.change.id.to_string(),
    })
    .await?;
    match desk.connected.registrar.cancel(&desk.change).await {
        Ok(()) => desk.write(Event::Done { attempt, references: ReferencePatch::none() }).await,
        Err(error) => {
            let problem = Box::new(desk.problem(&error));
            let event = match error.effect {
                Effect::Unknown => Event::Lost { attempt, problem },
                // The change itself goes on as before.
                Effect::None => Event::Refused { attempt, problem, retry: true },
            };
            desk.write(event).await?;
            Err(RouteError::registrar(&desk.change.connection, error))
        }
    }
}
