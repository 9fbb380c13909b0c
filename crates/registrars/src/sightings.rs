//! Ends that show only by something being absent.
//!
//! A read can lag behind what was written a moment ago, at the registrar or at a machine in front of it. What is absent
//! in one answer is believed to be gone when it is absent in another one some time later.

use registrant_model::Timestamp;
use registrant_model::owner_change::{OwnerChange, ReferencePatch};

/// When it was first seen to be absent.
const GONE_SINCE: &str = "_gone_since";
/// Seconds by which two looks must be apart, by the registrar's clock.
const APART: i64 = 60;

/// What an absence proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Absence {
    /// It was seen some time ago already: it is believed.
    Believed,
    /// It was not seen before, or a moment ago: what is to be written down until the next look.
    Noted(ReferencePatch),
}

/// Judges an absence that was seen now.
pub(crate) fn absent(change: &OwnerChange, now: Timestamp) -> Absence {
    let since = change.references.get(GONE_SINCE).and_then(|since| since.parse::<Timestamp>().ok());
    // A time yet to come was written down by a clock that has been set back since.
    match since.map(|since| now.seconds_since(since)).filter(|passed| *passed >= 0) {
        Some(passed) if passed >= APART => Absence::Believed,
        Some(_) => Absence::Noted(ReferencePatch::none()),
        None => Absence::Noted(ReferencePatch::none().set(GONE_SINCE, now.to_string())),
    }
}

/// It is there: what was noted of its absence does not count any more.
pub(crate) fn present(change: &OwnerChange, references: ReferencePatch) -> ReferencePatch {
    match change.references.get(GONE_SINCE) {
        Some(_) => references.unset(GONE_SINCE),
        None => references,
    }
}
