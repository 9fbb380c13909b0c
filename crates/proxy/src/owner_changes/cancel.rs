//! Calling an owner change off.

use super::desk::Desk;
use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::owner_change::{
    Attempt, Event, OnUnknown, OwnerChange, OwnerChangeId, ReferencePatch, State, StepName, StepPhase,
};
use registrant_registrars::{CallError, Effect};

/// Seconds for which a draft that was put away can still be seen.
const SHOWN_AFTERWARDS: i64 = 5 * 60;

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
    if desk.change.state == State::Draft {
        put_away(&mut desk).await?;
    } else if let Some(error) = desk.call_off().await? {
        return Err(RouteError::registrar(&desk.change.connection, error));
    }
    Ok(desk.change)
}

/// Puts a draft away. What was typed is deleted a little later, when nobody can be looking at it any more.
pub(super) async fn put_away(desk: &mut Desk<'_>) -> Result<(), RouteError> {
    desk.write(Event::Cancelled).await?;
    let deleted = desk.app.now().plus_seconds(SHOWN_AFTERWARDS);
    Ok(desk.app.store.schedule(&desk.change.id, Some(deleted), None).await?)
}

/// Whether an owner change can be called off now. A call whose outcome is unknown has to be settled first, unless it
/// binds nobody: a draft is left behind with all that was prepared, and what may be repeated may be given up.
pub(super) fn can_cancel(connected: &Connected, change: &OwnerChange) -> bool {
    let free = |attempt: &Attempt| change.state == State::Draft || attempt.on_unknown == OnUnknown::Repeat;
    !change.state.is_final() && change.unsettled().is_none_or(free) && connected.registrar.can_cancel(change)
}

impl Desk<'_> {
    /// Tells the registrar, like every call with an effect between two lines of the journal. Calling off twice is as
    /// good as once: what was begun and whose answer was lost is begun again. Answers why it did not work.
    pub(super) async fn call_off(&mut self) -> Result<Option<CallError>, RouteError> {
        let attempt = self.change.next_attempt();
        self.write(Event::Intended {
            attempt,
            step: StepName::new(StepName::CANCEL),
            phase: StepPhase::Commit,
            on_unknown: OnUnknown::Repeat,
            fingerprint: self.change.id.to_string(),
        })
        .await?;
        let _writing = self.app.kept.writing(&self.change.connection);
        match self.connected.registrar.cancel(&self.change).await {
            Ok(()) => {
                self.write(Event::Done { attempt, references: ReferencePatch::none() }).await?;
                Ok(None)
            }
            Err(error) => {
                let problem = Box::new(self.problem(&error));
                self.write(match error.effect {
                    Effect::Unknown => Event::Lost { attempt, problem },
                    // The change itself goes on as before.
                    Effect::None => Event::Refused { attempt, problem, retry: true },
                })
                .await?;
                Ok(Some(error))
            }
        }
    }
}
