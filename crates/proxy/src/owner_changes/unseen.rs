//! What calls made at the registrar without anybody learning its name.

use crate::connections::Connected;
use crate::state::App;
use registrant_model::Timestamp;
use registrant_model::owner_change::{
    Attempt, Finding, OnUnknown, Outcome, OwnerChange, ReferencePatch, References, StepPhase,
};
use registrant_registrars::CallError;

/// A thing at the registrar: the key of its reference, and its name.
pub(crate) type Named = (String, String);

/// What the last call made that binds nobody and whose answer was lost: looked for at the registrar. Nothing where there
/// is no such call, or where the look finds nothing.
pub(crate) async fn made_in_doubt(app: &App, change: &OwnerChange) -> Result<Vec<Named>, CallError> {
    let unsettled = change.unsettled().filter(|attempt| attempt.phase == StepPhase::Prepare);
    let connected = app.connections.get(&change.connection);
    let (Some(attempt), Some(connected)) = (unsettled, connected) else { return Ok(Vec::new()) };
    found(connected, change, attempt).await
}

/// What was made twice by calls since then: one was not seen to have taken effect, was made again, and arrived after all.
/// When the first one was looked for there was no such thing, so that what is found now, and is not what the second one
/// made, most likely came of it.
pub(crate) async fn made_twice(
    app: &App,
    change: &OwnerChange,
    since: Timestamp,
) -> Result<Vec<Named>, CallError> {
    let Some(connected) = app.connections.get(&change.connection) else { return Ok(Vec::new()) };
    // Something else would be looked for than was sent.
    let next = connected.registrar.next_step(change);
    let says_else = |attempt: &Attempt| {
        next.as_ref().is_some_and(|it| it.name == attempt.step && it.fingerprint != attempt.fingerprint)
    };
    let mut twins = Vec::new();
    let made_again = change.attempts.iter().filter(|it| it.at >= since && was_made_again(change, it));
    for attempt in made_again.filter(|it| !says_else(it)) {
        let names = match found(connected, change, attempt).await {
            // What cannot be looked for any more is no reason to show nothing.
            Err(error) if !error.is_passing() => continue,
            names => names?,
        };
        twins.extend(
            names.into_iter().filter(|(kind, name)| change.references.get(kind) != Some(name.as_str())),
        );
    }
    Ok(twins)
}

/// Whether an attempt was looked for, not found, and made again with the same content, which still is the last.
fn was_made_again(change: &OwnerChange, attempt: &Attempt) -> bool {
    let last = change.attempts.iter().rev().find(|it| it.step == attempt.step);
    (attempt.on_unknown, &attempt.outcome) == (OnUnknown::Look, &Outcome::Absent)
        && last.is_some_and(|it| it.outcome == Outcome::Done && it.fingerprint == attempt.fingerprint)
}

async fn found(
    connected: &Connected,
    change: &OwnerChange,
    attempt: &Attempt,
) -> Result<Vec<Named>, CallError> {
    Ok(match connected.registrar.look(change, attempt).await? {
        Finding::Present(references) => names(&references),
        Finding::Absent | Finding::Unproven => Vec::new(),
    })
}

fn names(patch: &ReferencePatch) -> Vec<Named> {
    let mut names = References::default();
    names.apply(patch);
    names.shown().iter().map(|(kind, name)| (kind.to_owned(), name.to_owned())).collect()
}
