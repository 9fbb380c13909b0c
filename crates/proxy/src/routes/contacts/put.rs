//! `PUT /contacts/{connection}/{id}`: editing a contact.

use super::read;
use crate::contacts::{check_size, contact_form, validate, with_registry_phones};
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
use registrant_model::{ConnectionId, ContactId, Field, Fields};
use registrant_registrars::Effect;
use registrant_rules::Action;

/// Edits a contact: judged by the rules of every registry it has to fit, written once, read back. Fields that are
/// not named stay as they are; a save without a change is not sent.
#[utoipa::path(
    put, path = "/contacts/{connection}/{id}", operation_id = "edit_contact", tag = "contacts",
    request_body = ContactEdit,
    params(("connection" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses(
        (status = 200, body = ContactSaved),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
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
        return Ok(Json(ContactSaved { contact: saved, outcome: EditOutcome::Applied, changed, differing }));
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
    let (id, outcome) = match connected.registrar.update_contact(&id, &edit).await {
        Ok(written) => (written.contact.id, Some(written.outcome)),
        // The answer was lost: what the registrar holds now is looked at, and nothing is sent again.
        Err(error) if error.effect == Effect::Unknown => (id, None),
        Err(error) => return Err(failed(error)),
    };
    let contact = connected.registrar.contact(&id).await.map_err(failed)?;
    if contact.id != saved.id {
        app.store.note_made_contact(&person.subject, &connection, &contact.id).await?;
    }
    let held_otherwise = |field: &Field| contact.fields.get(field) != typed.get(field).map(str::trim);
    let differing: Vec<Field> =
        edit.fields.iter().map(|(field, _)| field.clone()).filter(held_otherwise).collect();
    let read_back = if differing.is_empty() { EditOutcome::Applied } else { EditOutcome::Unknown };
    let outcome = outcome.unwrap_or(read_back);
    let changed = saved.fields.differing(&contact.fields);
    Ok(Json(ContactSaved { contact, outcome, changed, differing }))
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
