//! Editing a contact: a new one is made and takes the place of the old one wherever that stood.
//!
//! Several calls make one edit. What is known to stand against one of them is looked for before the first is sent, and
//! a contact that an earlier try has left behind is used again. A lost answer is looked for, never sent again.

use crate::error::{CallError, Effect, ErrorKind};
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::api::lacks;
use crate::logicboxes::domains::Place;
use crate::logicboxes::fields::held;
use crate::logicboxes::irtp::Irtp;
use crate::logicboxes::pending::is_pending;
use crate::logicboxes::terms;
use crate::logicboxes::wire::{any, text};
use crate::registrar::ContactWritten;
use registrant_model::api::ContactEdit;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::EditOutcome;
use registrant_model::owner_change::ConsentKind;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{ContactId, Field, Fields, Timestamp};

impl LogicBoxes {
    pub(super) async fn edit_contact(
        &self,
        id: &ContactId,
        edit: &ContactEdit,
    ) -> Result<ContactWritten, CallError> {
        let details = self.contact_details(id).await?;
        let stored = self.contact_of(&details).ok_or_else(|| lacks("the contact's number", Effect::None))?;
        let customer = any(&details, "customerid").ok_or_else(|| lacks("the customer", Effect::None))?;
        let kind = text(&details, "type").unwrap_or("Contact").to_owned();
        let (before, wanted) = (held(&stored.fields), held(&stored.fields.overlaid_with(&edit.fields)));
        if before == wanted {
            return Ok(ContactWritten::answered(stored, EditOutcome::Applied));
        }
        let places = self.places_of(id, &customer).await?;
        if let Some(written) = self.waits_already(&places, &wanted).await? {
            return Ok(written);
        }
        if let Some(busy) = places.iter().find(|place| place.busy().is_some()) {
            let words = format!("{} has an action that is not over", busy.domain);
            return Err(CallError::new(ErrorKind::Conflict, Effect::None, words));
        }
        let now = self.api.now();
        let identity = terms::identity(now);
        let accepts = edit.consents.contains(ConsentKind::RegistryTerms)
            || !before.differing(&wanted).iter().any(|field| identity.contains(field));
        let owned = || places.iter().filter(|place| place.has_registrant(id));
        if !accepts && owned().any(|place| asks_terms(place, &wanted, now)) {
            return Err(terms_missing());
        }
        let agreed = if owned().any(|place| terms::has_agreement(&place.domain, now)) {
            self.agreed_with().await?
        } else {
            Vec::new()
        };
        let made = self.made_or_found(&wanted, &customer, &kind, &agreed).await?;
        let outcome = self.put_in_place(id, &made, &places, edit, &wanted).await?;
        let owned: Vec<_> = owned().map(|place| place.domain.clone()).collect();
        let domains = if outcome == EditOutcome::Applied { owned } else { Vec::new() };
        let contact = Contact { domains, ..Contact::new(self.connection.clone(), made, wanted) };
        Ok(ContactWritten::answered(contact, outcome))
    }

    /// The very same edit, sent before and waiting for consent: it is not sent again.
    async fn waits_already(
        &self,
        places: &[Place],
        wanted: &Fields,
    ) -> Result<Option<ContactWritten>, CallError> {
        let waiting = places.iter().find_map(|place| place.busy()?.waits.as_ref());
        let Some(waiting) = waiting else { return Ok(None) };
        let details = self.contact_details(waiting).await?;
        let same = self.contact_of(&details).filter(|contact| held(&contact.fields) == *wanted);
        Ok(same.map(|contact| ContactWritten::answered(contact, EditOutcome::AwaitsConsent)))
    }

    /// A contact with these values that nobody uses, or a new one.
    async fn made_or_found(
        &self,
        fields: &Fields,
        customer: &str,
        kind: &str,
        agreed: &[(&str, String)],
    ) -> Result<ContactId, CallError> {
        if let Some(found) = self.unused_contact(fields, customer, kind).await? {
            return Ok(found);
        }
        match self.add_contact(fields, customer, kind, agreed).await {
            Err(error) if error.effect == Effect::Unknown => {
                let found = self.unused_contact(fields, customer, kind).await;
                found.ok().flatten().ok_or(error)
            }
            made => made,
        }
    }

    async fn put_in_place(
        &self,
        old: &ContactId,
        new: &ContactId,
        places: &[Place],
        edit: &ContactEdit,
        fields: &Fields,
    ) -> Result<EditOutcome, CallError> {
        let (mut outcome, now) = (EditOutcome::Applied, self.api.now());
        for (done, place) in places.iter().enumerate() {
            let owns = place.has_registrant(old);
            let mut more = Vec::new();
            if owns && terms::is_generic(&place.domain) {
                let held = terms::terms(&place.domain, now);
                more.extend(terms::options(&held, edit.agent, edit.lock_opt_out));
            }
            if owns && terms::needs_terms(&place.domain, fields.get(&Field::ORGANISATION_NAME), now) {
                more.extend(terms::ACCEPTED);
            }
            let ids = place.replacing(old, new);
            let waits = match self.modify_contacts(place, &ids, &more).await {
                Ok(answer) => is_pending(&answer),
                Err(error) if error.effect == Effect::Unknown => {
                    self.is_waiting(place, &ids, new, error).await?
                }
                Err(error) if done == 0 => return Err(error),
                // Some of the domains have the new contact already: that is neither the edit nor nothing.
                Err(mut error) => {
                    error.effect = Effect::Unknown;
                    return Err(error);
                }
            };
            if waits {
                outcome = EditOutcome::AwaitsConsent;
            }
        }
        Ok(outcome)
    }

    /// Looks what became of a change whose answer was lost: whether it waits, or took effect at once. What proves
    /// neither leaves it in doubt.
    async fn is_waiting(
        &self,
        place: &Place,
        ids: &[String; 4],
        new: &ContactId,
        lost: CallError,
    ) -> Result<bool, CallError> {
        let Ok(details) = self.order_details(&place.order).await else { return Err(lost) };
        if Place::of(&details).is_ok_and(|now| now.has(ids)) {
            return Ok(false);
        }
        let told = Irtp::told(&details).filter(Irtp::is_live);
        if told.is_some_and(|irtp| irtp.contact.as_ref() == Some(new)) { Ok(true) } else { Err(lost) }
    }
}

fn asks_terms(place: &Place, fields: &Fields, now: Timestamp) -> bool {
    terms::has_agreement(&place.domain, now)
        || terms::needs_terms(&place.domain, fields.get(&Field::ORGANISATION_NAME), now)
}

/// Whoever becomes another registrant enters into the registry's terms anew.
fn terms_missing() -> CallError {
    let words = "the registry's terms have to be accepted by another registrant";
    let mut error = CallError::new(ErrorKind::Refused, Effect::None, words);
    let field = Field::new(format!("consents.{}", ConsentKind::RegistryTerms.as_str()));
    error.fields.push(FieldProblem::new(field, FieldCode::MustBeAccepted));
    error
}
