//! `PUT /contacts/{connection}/{id}`: editing a contact.

use super::read;
use crate::contacts::{
    alone, check_size, contact_form, forget, keep, note, settle, validate, with_registry_phones,
};
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::Json;
use axum::extract::State;
use registrant_model::api::{ContactEdit, ContactSaved};
use registrant_model::contact_edit::{EditOutcome, EditTerms};
use registrant_model::owner_change::{Agent, ConsentKind};
use registrant_model::problem::{FieldCode, FieldProblem, Problem};
use registrant_model::sent_edit::SentEdit;
use registrant_model::{ConnectionId, ContactId, Field, Fields};
use registrant_registrars::Effect;
use registrant_rules::Action;

/// Edits a contact: judged by the rules of every registry it has to fit, written once, read back. Fields that are
/// not named stay as they are; a save without a change is not sent. While an earlier edit is in doubt nothing is sent: a
/// person decides first. What is not proven afterwards is kept, and told by the contact's form.
#[utoipa::path(
    put, path = "/contacts/{connection}/{id}", operation_id = "edit_contact", tag = "contacts",
    request_body = ContactEdit,
    params(("connection" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses(
        (status = 200, body = ContactSaved),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, ContactId)>,
    Sent(edit): Sent<ContactEdit>,
) -> Result<Json<ContactSaved>, RouteError> {
    check_size(&edit.fields)?;
    let _alone = alone(&app, &connection, &id).await;
    let saved = read(&app, &person, &connection, &id).await?;
    let connected = connected(&app, &person, &connection)?;
    let failed = |error| RouteError::registrar(&connection, error);
    let typed = with_registry_phones(&saved.fields.overlaid_with(&edit.fields));
    let wanted: Fields = saved
        .fields
        .differing(&typed)
        .into_iter()
        .filter(|field| edit.fields.iter().any(|(named, _)| named == field))
        .map(|field| (field.clone(), typed.raw(&field).to_owned()))
        .collect();
    if wanted.is_empty() {
        let (changed, differing) = (Vec::new(), Vec::new());
        return Ok(Json(ContactSaved {
            contact: saved,
            outcome: EditOutcome::Applied,
            changed,
            differing,
            sent: None,
        }));
    }
    let open = settle(&app, connected, &saved, None).await?;
    if open.iter().any(SentEdit::is_in_doubt) {
        return Err(RouteError::EditInDoubt);
    }
    // The same wish once more, from another tab or after a look at the form: what waits already is not begun anew, which
    // would ask its owners again and may throw away the answer that one of them gave.
    if let Some(sent) = open.into_iter().find(|open| open.fields == wanted && open.agent == edit.agent) {
        let differing = wanted.iter().map(|(field, _)| field.clone()).collect();
        let outcome = sent.outcome;
        return Ok(Json(ContactSaved {
            contact: saved,
            outcome,
            changed: Vec::new(),
            differing,
            sent: Some(sent),
        }));
    }
    let form = contact_form(connected, saved.clone()).await?;
    let rules: Vec<_> = form.rules.into_iter().map(|it| (it.domain, it.rule)).collect();
    check_agent(&edit, form.edit.as_ref())?;
    let problems = validate(&rules, &saved.fields, &typed, Action::Update);
    if !problems.is_empty() {
        return Err(RouteError::Validation(problems));
    }
    if connected.about.capabilities.contacts.check {
        for domain in rules.iter().filter_map(|(domain, _)| domain.as_ref()) {
            connected.registrar.check_contact(&typed, domain, form.action).await.map_err(failed)?;
        }
    }
    let edit = ContactEdit { fields: wanted, ..edit };
    let kept = keep(&app, &person, &saved, &edit).await?;
    let _writing = app.kept.writing(&connection);
    let (written, outcome, lost) = match connected.registrar.update_contact(&id, &edit).await {
        Ok(written) => (written.contact, Some(written.outcome), written.lost),
        // The answer was lost: what the registrar holds now is looked at, and nothing is sent again.
        Err(error) if error.effect == Effect::Unknown => (saved.clone(), None, Some(error)),
        Err(error) => {
            forget(&app, &kept).await;
            return Err(failed(error));
        }
    };
    // It was sent: whatever fails from here on is no reason to send it once more.
    let (contact, outcome) = match connected.registrar.contact(&written.id).await {
        Ok(contact) => (contact, outcome),
        Err(error) => {
            tracing::warn!(%connection, contact = %written.id, %error, "an edited contact cannot be read back");
            (
                written,
                outcome.filter(|outcome| *outcome != EditOutcome::Applied).or(Some(EditOutcome::Unknown)),
            )
        }
    };
    if contact.id != saved.id
        && let Err(error) = app.store.note_made_contact(&person.subject, &connection, &contact.id).await
    {
        tracing::error!(%connection, contact = %contact.id, %error, "whose contact it is cannot be noted");
    }
    let held_otherwise = |field: &Field| contact.fields.get(field) != typed.get(field).map(str::trim);
    let differing: Vec<Field> =
        edit.fields.iter().map(|(field, _)| field.clone()).filter(held_otherwise).collect();
    let read_back = if differing.is_empty() { EditOutcome::Applied } else { EditOutcome::Unknown };
    let outcome = outcome.unwrap_or(read_back);
    let sent = note(&app, connected, kept, outcome, lost.map(|error| error.to_problem(&connection))).await;
    let changed = saved.fields.differing(&contact.fields);
    Ok(Json(ContactSaved { contact, outcome, changed, differing, sent }))
}

/// A designated agent has to be known to the registrar, and certified apart.
fn check_agent(edit: &ContactEdit, terms: Option<&EditTerms>) -> Result<(), RouteError> {
    let known = terms.is_some_and(|terms| terms.owner_change.agents.contains(&edit.agent));
    match edit.agent {
        Agent::None => Ok(()),
        _ if !known => Err(RouteError::NotSupported("this designated agent is not known to the registrar")),
        _ if !edit.consents.contains(ConsentKind::DesignatedAgent) => {
            let field = Field::new(format!("consents.{}", ConsentKind::DesignatedAgent.as_str()));
            Err(RouteError::ConsentMissing(vec![FieldProblem::new(field, FieldCode::MustBeAccepted)]))
        }
        _ => Ok(()),
    }
}
