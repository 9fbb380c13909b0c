//! Setting the registrant: `PUT /domain/{uuid}`.

use super::key;
use crate::error::{CallError, Effect, ErrorKind};
use crate::hostcontrol::HostControl;
use crate::hostcontrol::api::lacks;
use crate::hostcontrol::terms::word;
use registrant_model::owner_change::{Agent, OwnerChange, ReferencePatch};
use registrant_model::problem::Reason;
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
            return Err(CallError { reason: Some(Reason::ActionPending), ..waits });
        }
        let uuid = domain.uuid().ok_or_else(|| lacks("the domain's id", Effect::None))?;
        let mut body = json!({"contacts": domain.contacts_with_registrant(handle)});
        match change.draft.agent {
            None | Some(Agent::None) => {}
            Some(agent) => body["designated_agent"] = json!(word(agent)),
        }
        let status = self.put_contacts(&uuid, &body).await?;
        let patch = ReferencePatch::none().set(key::UPDATED, "true");
        // "Accepted" is said of what waits, and of nothing else.
        Ok(if status == ACCEPTED { patch.set(key::SEEN_WAITING, "true") } else { patch })
    }
}
