//! Sending the mails to the owners again.

use super::desk::Desk;
use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::Timestamp;
use registrant_model::owner_change::{
    Attempt, Event, OnUnknown, Outcome, OwnerChange, OwnerChangeId, ReferencePatch, StepName, StepPhase,
};
use registrant_registrars::Effect;

/// The step of the journal.
const STEP: &str = "owner-change.resend";

/// Sends the mails again, where the registrar can.
pub(crate) async fn resend(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    if !desk.connected.about.capabilities.owner_change.resend {
        return Err(RouteError::NotSupported("the registrar cannot send the mails again"));
    }
    if !super::view::is_asking(desk.change.state) {
        return Err(RouteError::WrongState("nobody is asked at the moment"));
    }
    if desk.change.unsettled().is_some_and(|attempt| attempt.on_unknown != OnUnknown::Repeat) {
        return Err(RouteError::WrongState("it is not known yet what became of the last call"));
    }
    if let Some(from) = resend_from(&desk.change, desk.now()) {
        return Err(RouteError::TooSoon { from, seconds: from.seconds_since(desk.now()) });
    }
    tell_registrar(&mut desk).await?;
    desk.write(Event::Resent { role: None }).await?;
    Ok(desk.change)
}

/// Whether the mails can be sent again now.
pub(super) fn can_resend(connected: &Connected, change: &OwnerChange, now: Timestamp) -> bool {
    connected.about.capabilities.owner_change.resend
        && super::view::is_asking(change.state)
        && resend_from(change, now).is_none()
}

/// From when the mails can be sent again; nothing when that is now. A call of unknown outcome may have sent them.
pub(super) fn resend_from(change: &OwnerChange, now: Timestamp) -> Option<Timestamp> {
    let sent =
        |attempt: &&Attempt| attempt.step.as_str() == STEP && !matches!(attempt.outcome, Outcome::Refused);
    let last = change.attempts.iter().rev().find(sent).map(|attempt| attempt.at).max(change.resent_at)?;
    let pause = change.terms.resend_minutes.map_or(0, i64::from) * 60;
    Some(last.plus_seconds(pause)).filter(|from| *from > now)
}

/// Like every call with an effect, between two lines of the journal. Mails that come twice do no harm.
async fn tell_registrar(desk: &mut Desk<'_>) -> Result<(), RouteError> {
    let attempt = desk.change.next_attempt();
    desk.write(Event::Intended {
        attempt,
        step: StepName::new(STEP),
        phase: StepPhase::Commit,
        on_unknown: OnUnknown::Repeat,
        fingerprint: desk.change.id.to_string(),
    })
    .await?;
    let _writing = desk.app.kept.writing(&desk.change.connection);
    match desk.connected.registrar.resend(&desk.change).await {
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
