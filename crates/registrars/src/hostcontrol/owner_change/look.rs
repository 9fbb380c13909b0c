//! Looking what became of a call whose outcome is unknown. Reads only.

use super::{asks_anybody, contact_references, key, plan};
use crate::error::CallError;
use crate::hostcontrol::HostControl;
use crate::hostcontrol::contacts::{Found, is_same};
use crate::hostcontrol::terms::asks;
use registrant_model::owner_change::{Attempt, Finding, Outcome, OwnerChange, ReferencePatch};

impl HostControl {
    pub(super) async fn look_for(
        &self,
        change: &OwnerChange,
        attempt: &Attempt,
    ) -> Result<Finding, CallError> {
        match attempt.step.as_str() {
            plan::CREATE => self.look_for_contact(change, attempt).await,
            plan::UPDATE => self.look_for_update(change, attempt).await,
            // Calling off is repeated, not looked for.
            _ => Ok(Finding::Absent),
        }
    }

    /// A contact that holds exactly what was sent and that no domain uses.
    async fn look_for_contact(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let fields = change.gaining_fields();
        if plan::print(fields) != attempt.fingerprint {
            // Something else was sent than what is written down now.
            return Ok(Finding::Unproven);
        }
        // Where lines of the journal are lost, the contact may have been made and set already.
        if attempt.presumed
            && let Some(registrant) = self.named(&change.domain).await?.registrant()
            && let Some(wire) = registrant.contact.as_ref().filter(|wire| is_same(wire, fields))
        {
            return Ok(Finding::Present(contact_references(wire, &attempt.fingerprint)));
        }
        Ok(match self.find_unused(fields).await? {
            Found::One(wire) => Finding::Present(contact_references(&wire, &attempt.fingerprint)),
            Found::None => Finding::Absent,
            Found::Unproven => Finding::Unproven,
        })
    }

    /// The new registrant stands: then the call took effect. A change is shown to wait: it can only be ours, because
    /// nothing is sent while another one is shown. The old registrant stands where nobody is asked: then
    /// it did not. Where owners are asked and nothing shows what waits, nobody knows; what is
    /// written down as refused is believed then, because only a reason that the registrar itself gives is (`judged`).
    async fn look_for_update(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let domain = self.named(&change.domain).await?;
        let present = ReferencePatch::none().set(key::UPDATED, "true");
        let (id, handle) = (change.references.get(key::CONTACT), change.references.get(key::HANDLE));
        let Some(registrant) = domain.registrant() else { return Ok(Finding::Unproven) };
        if registrant.is(id.unwrap_or_default(), handle) {
            return Ok(Finding::Present(present));
        }
        if domain.has_status("PENDING_UPDATE") == Some(true) {
            return Ok(Finding::Present(present.set(key::SEEN_WAITING, "true")));
        }
        if attempt.outcome == Outcome::Refused {
            return Ok(Finding::Absent);
        }
        let asks = asks_anybody(change)
            || asks(change.domain.extension(), &self.tld(&change.domain).await, self.api.now());
        Ok(if asks { Finding::Unproven } else { Finding::Absent })
    }
}
