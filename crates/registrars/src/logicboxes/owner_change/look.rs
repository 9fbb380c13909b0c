//! Looking what became of a call whose outcome is unknown. Reads only.

use super::{contact_references, key, modified_references, plan};
use crate::error::{CallError, ErrorKind};
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::fields::held;
use crate::logicboxes::tasks::Action;
use crate::logicboxes::wire::any;
use registrant_model::ContactId;
use registrant_model::owner_change::{Attempt, Finding, Outcome, OwnerChange, ReferencePatch};
use serde_json::Value;

/// Seconds by which the registrar's clock and ours may differ without anybody having noticed.
const SKEW: i64 = 5;

impl LogicBoxes {
    pub(super) async fn look_for(
        &self,
        change: &OwnerChange,
        attempt: &Attempt,
    ) -> Result<Finding, CallError> {
        match attempt.step.as_str() {
            plan::ADD => self.look_for_contact(change, attempt).await,
            plan::MODIFY => Ok(match self.look_for_change(change, attempt).await? {
                Some(references) => Finding::Present(references),
                None => Finding::Absent,
            }),
            // Calling off has no call of its own here.
            _ => Ok(Finding::Absent),
        }
    }

    /// A contact of the customer that holds exactly what was sent and that no domain has.
    async fn look_for_contact(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let Some(customer) = any(&details, "customerid") else { return Ok(Finding::Unproven) };
        if attempt.presumed
            && let Some(id) = self.registrant_like(change, &details).await?
        {
            return Ok(Finding::Present(contact_references(&id, &attempt.fingerprint)));
        }
        let found = self.unused_contact(change.gaining_fields(), &customer, super::kind(change)).await?;
        Ok(match found {
            Some(id) => Finding::Present(contact_references(&id, &attempt.fingerprint)),
            None => Finding::Absent,
        })
    }

    /// The domain's registrant, where it holds exactly what is to be sent: then the contact was made and attached in
    /// lines of the journal that are lost.
    async fn registrant_like(
        &self,
        change: &OwnerChange,
        domain: &Value,
    ) -> Result<Option<ContactId>, CallError> {
        let Some(id) = any(domain, "registrantcontactid").and_then(|id| id.parse().ok()) else {
            return Ok(None);
        };
        let details = match self.contact_details(&id).await {
            Err(error) if error.kind == ErrorKind::NotFound => return Ok(None),
            details => details?,
        };
        let holds = self.contact_of(&details).map(|contact| held(&contact.fields));
        Ok((holds == Some(held(change.gaining_fields()))).then_some(id))
    }

    /// The new registrant stands already, or a change to it is told of: then the call took effect. Where the registrar
    /// does not tell to whom, a change of contacts that was asked for since can only be ours: while one waits no other
    /// is taken. Neither proves that it was not carried out.
    async fn look_for_change(
        &self,
        change: &OwnerChange,
        attempt: &Attempt,
    ) -> Result<Option<ReferencePatch>, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let order = any(&details, "orderid").unwrap_or_default();
        let contact = change.references.get(key::CONTACT);
        let since = attempt.at.plus_seconds(-SKEW);
        let actions = self.actions(Some(&order)).await?;
        let stands = contact.is_some() && any(&details, "registrantcontactid").as_deref() == contact;
        let ours = |action: &&Action| {
            // What has succeeded without our registrant was about other roles.
            action.changes_contacts() && action.added >= since && (stands || !action.has_succeeded())
        };
        let action = actions.iter().filter(ours).max_by_key(|action| action.added);
        let told = self.irtp(&details).await?.filter(crate::logicboxes::irtp::Irtp::is_live);
        let to_another = told.and_then(|irtp| irtp.contact).is_some_and(|id| Some(id.as_str()) != contact);
        if stands || (action.is_some() && !to_another) {
            return Ok(Some(modified_references(&order, action.map(|action| action.id.as_str()))));
        }
        Ok(None)
    }

    /// What became of the first try of `domains/modify-contact`, if there was one before the one that is being made.
    pub(super) async fn earlier_try(
        &self,
        change: &OwnerChange,
    ) -> Result<Option<ReferencePatch>, CallError> {
        let believed_lost = |attempt: &&Attempt| {
            attempt.step.as_str() == plan::MODIFY
                && matches!(attempt.outcome, Outcome::Absent | Outcome::Unknown(_) | Outcome::Unproven(_))
        };
        match change.attempts.iter().find(believed_lost) {
            Some(first) => self.look_for_change(change, first).await,
            None => Ok(None),
        }
    }
}
