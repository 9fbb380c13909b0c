//! A call that binds is refused because an earlier try of it, which was believed lost, has arrived after all.

use crate::error::{CallError, Effect};
use crate::ovhcloud::OvhCloud;
use registrant_model::owner_change::{Attempt, Finding, Outcome, OwnerChange, PlannedStep, ReferencePatch};

impl OvhCloud {
    /// What came of a call, with a refusal held against its earlier tries: what the registrar refuses may be what it
    /// has carried out already. Where that cannot be told the outcome is unknown, and it is looked for.
    pub(super) async fn unless_made_before(
        &self,
        change: &OwnerChange,
        step: &PlannedStep,
        made: Result<ReferencePatch, CallError>,
    ) -> Result<ReferencePatch, CallError> {
        let refused = match made {
            Err(error) if error.effect == Effect::None && !error.is_passing() => error,
            other => return other,
        };
        let Some(earlier) = earlier_try(change, step) else { return Err(refused) };
        match self.look_for(change, earlier).await {
            Ok(Finding::Present(references)) => Ok(references),
            Ok(Finding::Absent) => Err(refused),
            Ok(Finding::Unproven) | Err(_) => Err(CallError { effect: Effect::Unknown, ..refused }),
        }
    }
}

/// The first try of this call that was believed lost.
fn earlier_try<'a>(change: &'a OwnerChange, step: &PlannedStep) -> Option<&'a Attempt> {
    let believed_lost = |attempt: &&Attempt| {
        attempt.step == step.name
            && attempt.fingerprint == step.fingerprint
            && matches!(attempt.outcome, Outcome::Absent | Outcome::Unknown(_) | Outcome::Unproven(_))
    };
    change.attempts.iter().find(believed_lost)
}
