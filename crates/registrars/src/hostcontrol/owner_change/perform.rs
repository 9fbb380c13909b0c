//! Setting the registrant: `PUT /domain/{uuid}`.

use super::{asks_anybody, key, plan};
use crate::error::{CallError, Effect, ErrorKind};
use crate::hostcontrol::HostControl;
use crate::hostcontrol::api::lacks;
use crate::hostcontrol::terms::word;
use crate::hostcontrol::wire::WireDomain;
use registrant_model::Field;
use registrant_model::owner_change::{Agent, Outcome, OwnerChange, ReferencePatch};
use registrant_model::problem::{FieldCode, FieldProblem, Reason};
use serde_json::json;

/// The status of an answer to what was begun and not ended.
const ACCEPTED: u16 = 202;

impl HostControl {
    /// Sent once, with all roles. The agent goes along where one was chosen: that `PUT /domain` takes one is known of
    /// the layer below alone.
    pub(super) async fn set_registrant(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let handle = change.references.get(key::HANDLE);
        let handle = handle
            .ok_or_else(|| CallError::malformed("there is no contact of the gaining owner", Effect::None))?;
        let domain = self.named(&change.domain).await.map_err(CallError::of_read)?;
        // It was looked at when the owner change was begun, which may be days ago: whoever waits now would be replaced,
        // and a lost answer could not be told from theirs.
        if domain.has_status("PENDING_UPDATE") == Some(true) {
            let waits =
                CallError::new(ErrorKind::Conflict, Effect::None, "another change of the domain waits");
            return Err(judged(change, CallError { reason: Some(Reason::ActionPending), ..waits }));
        }
        let uuid = domain.uuid().ok_or_else(|| lacks("the domain's id", Effect::None))?;
        let mut body = json!({"contacts": domain.contacts_with_registrant(handle)});
        match change.draft.agent {
            None | Some(Agent::None) => {}
            Some(agent) => body["designated_agent"] = json!(word(agent)),
        }
        let sent = self.put_contacts(&uuid, &body).await;
        let status = sent.map_err(|error| judged(change, of_roles(error, &domain)))?;
        let patch = ReferencePatch::none().set(key::UPDATED, "true");
        // "Accepted" is said of what waits, and of nothing else.
        Ok(if status == ACCEPTED { patch.set(key::SEEN_WAITING, "true") } else { patch })
    }
}

/// What a refusal proves where owners are asked and nothing shows it: that the call came to nothing only if the
/// registrar itself gives a reason that stands. Whoever says "later" or "not here" may be a machine in between, and the
/// call would be sent again by itself. After a person had it sent once more, a change that waits is most likely the
/// first one.
fn judged(change: &OwnerChange, error: CallError) -> CallError {
    let answered = error.status.is_some() && error.effect == Effect::None;
    let stands = error.by_registrar && !error.is_passing() && error.kind != ErrorKind::NotFound;
    let is_first = error.reason == Some(Reason::ActionPending) && was_in_doubt(change);
    if asks_anybody(change) && (is_first || (answered && !stands)) {
        return CallError { effect: Effect::Unknown, ..error };
    }
    error
}

/// Whether the call was sent before, and a person alone said that it did not arrive: no look ever proves that where
/// owners are asked.
fn was_in_doubt(change: &OwnerChange) -> bool {
    let before = change.attempts.split_last().map_or(&[][..], |(_, before)| before);
    before.iter().any(|it| it.step.as_str() == plan::UPDATE && it.outcome == Outcome::Absent)
}

/// What is refused about the contacts of a domain concerns those of the other roles: the new registrant's was just made.
/// The registrar does not say which; the domain tells whose contact is gone.
fn of_roles(error: CallError, domain: &WireDomain) -> CallError {
    let vacant = domain.vacant();
    let of_contacts = |problem: &FieldProblem| problem.field.path().split('.').next() == Some("contacts");
    if vacant.is_empty() || !error.fields.iter().any(of_contacts) {
        return error;
    }
    let required =
        |role: &String| FieldProblem::new(Field::new(format!("contacts.{role}")), FieldCode::Required);
    CallError { fields: vacant.iter().map(required).collect(), reason: Some(Reason::ContactUnknown), ..error }
}
