//! Calling an owner change off.

use super::desk::Desk;
use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::owner_change::{
    Attempt, Event, OnUnknown, OwnerChange, OwnerChangeId, ReferencePatch, State, StepName, StepPhase,
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
    if !can_cancel(desk.connected, &desk.change) {
        return Err(RouteError::WrongState("it cannot be called off any more"));
    }
    if desk.change.state != State::Draft {
        tell_registrar(&mut desk).await?;
    }
    desk.write(Event::Cancelled).await?;
    Ok(desk.change)
}

/// Whether an owner change can be called off now. A call whose outcome is unknown has to be settled first, unless it
/// binds nobody: a draft is left behind with all that was prepared, and what may be repeated may be given up.
pub(super) fn can_cancel(connected: &Connected, change: &OwnerChange) -> bool {
    let free = |attempt: &Attempt| change.state == State::Draft || attempt.on_unknown == OnUnknown::Repeat;
    !change.state.is_final() && change.unsettled().is_none_or(free) && connected.registrar.can_cancel(change)
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
