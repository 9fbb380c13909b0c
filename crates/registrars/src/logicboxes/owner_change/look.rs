//! Looking what became of a call whose outcome is unknown. Reads only.

use super::{contact_references, key, modified_references, pending_action, plan};
use crate::error::CallError;
use crate::fingerprint;
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::wire::{any, rows};
use crate::registrar::Contacts;
use registrant_model::owner_change::{Attempt, Finding, OwnerChange};
use registrant_model::{ContactId, Field};

impl LogicBoxes {
    pub(super) async fn look_for(
        &self,
        change: &OwnerChange,
        attempt: &Attempt,
    ) -> Result<Finding, CallError> {
        match attempt.step.as_str() {
            plan::ADD => self.look_for_contact(change, attempt).await,
            plan::MODIFY => self.look_for_change(change).await,
            // Calling off has no call of its own here.
            _ => Ok(Finding::Absent),
        }
    }

    /// A contact of the customer that holds exactly what was sent and is none of the domain's own.
    async fn look_for_contact(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let Some(customer) = any(&details, "customerid") else { return Ok(Finding::Unproven) };
        let email = change.gaining_fields().get(&Field::EMAIL).unwrap_or_default().to_owned();
        let parameters = [
            ("customer-id", customer.as_str()),
            ("no-of-records", "50"),
            ("page-no", "1"),
            ("email", &email),
        ];
        let answer = self.api.get("contacts/search", &parameters).await?;
        let found = rows(&answer).into_iter().filter_map(|row| any(row, "contact.contactid")?.parse().ok());
        let mut found: Vec<ContactId> = found.collect();
        found.sort_by_key(|id| std::cmp::Reverse(id.as_str().parse::<u64>().unwrap_or_default()));
        for id in found {
            let contact = self.contact(&id).await?;
            if fingerprint::of(&contact.fields) == attempt.fingerprint && contact.domains.is_empty() {
                return Ok(Finding::Present(contact_references(&id, &attempt.fingerprint)));
            }
        }
        Ok(Finding::Absent)
    }

    /// The new registrant stands already, or a change to it is pending: then the call took effect. Another pending
    /// change, or none, proves that it did not.
    async fn look_for_change(&self, change: &OwnerChange) -> Result<Finding, CallError> {
        let details = self.domain_details(&change.domain).await?;
        let contact = change.references.get(key::CONTACT);
        let order = any(&details, "orderid").unwrap_or_default();
        let gaining = details.get("irtp_status").and_then(|irtp| irtp.get("gaining-contact-info"));
        let gaining = gaining.and_then(|info| any(info, "id"));
        let stands = any(&details, "registrantcontactid").as_deref() == contact;
        let ours = gaining.as_deref().is_some_and(|id| Some(id) == contact);
        // Without the gaining contact's number a pending change of contacts can only be ours: the outlook refused
        // to begin while another one was pending.
        let pending =
            gaining.is_none() && pending_action(&details).is_some_and(|action| action == "ModContact");
        Ok(if stands || ours || pending {
            Finding::Present(modified_references(&order, &details))
        } else {
            Finding::Absent
        })
    }
}
