//! An edit: `PUT /domain-contact/{id}` with the whole contact, and what is proven of it afterwards.
//!
//! The answer proves nothing: it may tell the values that were sent while they wait for two people. So the contact is
//! read back, and nothing is said of a designated agent, whom the registrar may have ignored.

use crate::error::{CallError, Effect};
use crate::hostcontrol::HostControl;
use crate::hostcontrol::api::lacks;
use crate::hostcontrol::check;
use crate::hostcontrol::terms::word;
use crate::hostcontrol::wire::{WireContact, has_same, is_documented};
use crate::registrar::{ContactWritten, Domains};
use http::Method;
use registrant_model::api::ContactEdit;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::{EditOutcome, EditTerms};
use registrant_model::owner_change::Agent;
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{ContactId, DomainName, Field, Fields};
use serde_json::{Value, json};

/// The status of an answer to what was begun and not ended.
const ACCEPTED: u16 = 202;

impl HostControl {
    pub(super) async fn edit(&self, id: &ContactId, edit: &ContactEdit) -> Result<ContactWritten, CallError> {
        let before = self.wire_contact(id).await?;
        let wanted = before.fields().overlaid_with(&edit.fields);
        let changed = before.fields().differing(&wanted);
        if changed.is_empty() {
            return self.written(&before, EditOutcome::Applied);
        }
        check::refuse(of_changed(&before, &wanted, &changed))?;
        let domains = self.domains_of(id).await?;
        let terms = self.edit_terms_of(&domains, false).await;
        let material = terms.is_material(&changed);
        let mut body = before.with(&edit.fields);
        if edit.agent != Agent::None || material {
            body.insert("designated_agent".to_owned(), json!(word(edit.agent)));
        }
        let put = self.api.send(Method::PUT, &["domain-contact", id.as_str()], &Value::Object(body)).await;
        if let Err(error) = &put
            && error.effect == Effect::None
        {
            return Err(error.clone());
        }
        let accepted = put.as_ref().is_ok_and(|envelope| envelope.status == ACCEPTED);
        let Ok(after) = self.wire_contact(id).await else {
            // It was sent, and what it led to cannot be read.
            let written = self.written(&before, EditOutcome::Unknown)?;
            return Ok(ContactWritten { lost: put.err(), ..written });
        };
        if holds(&after, &wanted, &changed) {
            return self.written(&after, EditOutcome::Applied);
        }
        let pending = if terms.tells_waiting && material {
            self.waiting(&terms.concerns).await.pending
        } else {
            Vec::new()
        };
        // Where a change waited before, or nobody looked, what waits now proves nothing of an edit whose answer was lost.
        let was_free =
            |domain: &DomainName| !terms.pending.contains(domain) && !terms.not_looked.contains(domain);
        let is_ours = if put.is_ok() { !pending.is_empty() } else { pending.iter().any(was_free) };
        if accepted || is_ours {
            return self.written(&after, EditOutcome::AwaitsConsent);
        }
        match put {
            Err(error) if pending.is_empty() && !waits_unseen(&terms, &changed) => Err(error),
            Err(error) => {
                let written = self.written(&after, EditOutcome::Unknown)?;
                Ok(ContactWritten { lost: Some(error), ..written })
            }
            Ok(_) => self.written(&after, EditOutcome::NotVisible),
        }
    }

    fn written(&self, wire: &WireContact, outcome: EditOutcome) -> Result<ContactWritten, CallError> {
        let contact: Contact =
            self.contact_of(wire).ok_or_else(|| lacks("the contact's id", Effect::Unknown))?;
        Ok(ContactWritten::answered(contact, outcome))
    }
}

/// What is wrong with the values that change. What the registrar holds already is not the person's mistake.
fn of_changed(before: &WireContact, wanted: &Fields, changed: &[Field]) -> Vec<FieldProblem> {
    let mut problems = check::problems(wanted);
    problems.retain(|problem| changed.contains(&problem.field));
    let fixed = changed.iter().filter(|field| !before.takes(field));
    problems.extend(fixed.map(|field| FieldProblem::new(field.clone(), FieldCode::ReadOnly)));
    problems
}

/// Whether a contact holds what was wanted of it.
fn holds(wire: &WireContact, wanted: &Fields, changed: &[Field]) -> bool {
    let held = wire.fields();
    let same = |field: &Field| held.get(field).map(str::trim) == wanted.get(field).map(str::trim);
    has_same(&held, wanted) && changed.iter().filter(|field| !is_documented(field)).all(same)
}

/// Whether an edit may wait for consent without anything that shows it.
fn waits_unseen(terms: &EditTerms, changed: &[Field]) -> bool {
    terms.is_material(changed) && terms.owner_change.asks_losing
}
