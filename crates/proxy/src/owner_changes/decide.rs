//! A person decides what no look could prove.

use super::desk::Desk;
use super::view::is_asking;
use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::api::Decide;
use registrant_model::owner_change::{
    Attempt, Decision, Doubt, Event, Outcome, OwnerChange, OwnerChangeId, ReferencePatch, State,
};

/// The call that is in doubt, with what can be decided about it.
pub(super) fn doubt(connected: &Connected, change: &OwnerChange) -> Option<Doubt> {
    let attempt = in_doubt(change)?;
    let problem = match &attempt.outcome {
        Outcome::Unproven(problem) | Outcome::Unknown(problem) => Some((**problem).clone()),
        _ => None,
    };
    let registrar = &connected.registrar;
    let believe = registrar.believed(change, attempt).map(|_| Decision::Believe);
    let repeat = registrar.may_repeat(change, attempt).then_some(Decision::Repeat);
    let mut decisions: Vec<Decision> = believe.into_iter().chain(repeat).collect();
    if !decisions.is_empty() {
        decisions.push(Decision::GiveUp);
    }
    let number = attempt.number;
    Some(Doubt {
        attempt: number,
        step: attempt.step.as_str().to_owned(),
        at: attempt.at,
        problem,
        decisions,
    })
}

/// Whether it can be left although no call is in doubt: owners are asked, or it was too late to call it off, and the
/// registrar may never tell how it ends.
pub(super) fn can_leave(connected: &Connected, change: &OwnerChange) -> bool {
    let waits = is_asking(change.state) || change.state == State::NeedsCorrection;
    waits && change.unsettled().is_none() && connected.registrar.can_leave(change)
}

fn in_doubt(change: &OwnerChange) -> Option<&Attempt> {
    change.unsettled().filter(|_| change.state == State::UnknownOutcome)
}

/// Writes the decision down; the driver goes on from it. A decision about a call that is not the one in doubt any more
/// was made on a page that is behind: it is refused, so that nothing is sent for it.
pub(crate) async fn decide(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
    &Decide { decision, attempt: seen }: &Decide,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    if decision == Decision::GiveUp && seen.is_none() && can_leave(desk.connected, &desk.change) {
        let attempt = desk.change.attempts.last().map_or(0, |last| last.number);
        desk.write(Event::Decided { attempt, decision, references: ReferencePatch::none() }).await?;
        return Ok(desk.change);
    }
    let Some(doubt) = doubt(desk.connected, &desk.change) else {
        return Err(RouteError::WrongState("nothing is in doubt"));
    };
    if seen.is_some_and(|seen| seen != doubt.attempt) {
        return Err(RouteError::WrongState("another call is in doubt by now"));
    }
    if !doubt.decisions.contains(&decision) {
        return Err(RouteError::WrongState("the registrar will still tell what became of it"));
    }
    let Some(attempt) = in_doubt(&desk.change).cloned() else {
        return Err(RouteError::WrongState("nothing is in doubt"));
    };
    let references = match decision {
        Decision::Believe => desk.connected.registrar.believed(&desk.change, &attempt).unwrap_or_default(),
        Decision::Repeat | Decision::GiveUp => ReferencePatch::none(),
    };
    desk.write(Event::Decided { attempt: attempt.number, decision, references }).await?;
    desk.connected.wake.notify_one();
    Ok(desk.change)
}
