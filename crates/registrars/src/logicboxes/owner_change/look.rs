//! Looking what became of a call whose outcome is unknown. Reads only.

use super::{contact_references, key, modified_references, plan};
use crate::error::CallError;
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::tasks::Action;
use crate::logicboxes::wire::any;
use registrant_model::owner_change::{Attempt, Finding, OwnerChange};

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
            plan::MODIFY => self.look_for_change(change, attempt).await,
            // Calling off has no call of its own here.
            _ => Ok(Finding::Absent),
        }
    }

    /// A contact of the customer that holds exactly what was sent and that no domain has.
    async fn look_for_contact(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let Some(customer) = any(&details, "customerid") else { return Ok(Finding::Unproven) };
        let found = self.unused_contact(change.gaining_fields(), &customer, super::kind(change)).await?;
        Ok(match found {
            Some(id) => Finding::Present(contact_references(&id, &attempt.fingerprint)),
            None => Finding::Absent,
        })
    }

    /// The new registrant stands already, or a change to it is told of: then the call took effect. Where the registrar
    /// does not tell to whom, a change of contacts that was asked for since can only be ours: while one waits no other
    /// is taken. Neither proves that it was not carried out.
    async fn look_for_change(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let order = any(&details, "orderid").unwrap_or_default();
        let contact = change.references.get(key::CONTACT);
        let since = attempt.at.plus_seconds(-SKEW);
        let actions = self.actions(Some(&order)).await?;
        let ours = |action: &&Action| action.changes_contacts() && action.added >= since;
        let action = actions.iter().filter(ours).max_by_key(|action| action.added);
        let stands = contact.is_some() && any(&details, "registrantcontactid").as_deref() == contact;
        let told = self.irtp(&details).await?.filter(crate::logicboxes::irtp::Irtp::is_live);
        let to_another = told.and_then(|irtp| irtp.contact).is_some_and(|id| Some(id.as_str()) != contact);
        if stands || (action.is_some() && !to_another) {
            return Ok(Finding::Present(modified_references(
                &order,
                action.map(|action| action.id.as_str()),
            )));
        }
        Ok(Finding::Absent)
    }
}
