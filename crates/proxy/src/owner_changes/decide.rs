//! A person decides what no look could prove.

use super::desk::Desk;
use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
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
    Some(Doubt { step: attempt.step.as_str().to_owned(), at: attempt.at, problem, decisions })
}

fn in_doubt(change: &OwnerChange) -> Option<&Attempt> {
    change.unsettled().filter(|_| change.state == State::UnknownOutcome)
}

/// Writes the decision down; the driver goes on from it.
pub(crate) async fn decide(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
    decision: Decision,
) -> Result<OwnerChange, RouteError> {
    let mut desk = Desk::open(app, person, id).await?;
    let Some(doubt) = doubt(desk.connected, &desk.change) else {
        return Err(RouteError::WrongState("nothing is in doubt"));
    };
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
