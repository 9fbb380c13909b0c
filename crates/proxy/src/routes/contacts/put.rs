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
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId, Field, Fields};
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
        return Ok(Json(ContactSaved { contact: saved, changed: Vec::new(), differing: Vec::new() }));
    }
    let form = contact_form(connected, saved.clone()).await?;
    let rules: Vec<_> = form.rules.into_iter().map(|it| (it.domain, it.rule)).collect();
    let problems = validate(&rules, &saved.fields, &typed, Action::Update);
    if !problems.is_empty() {
        return Err(RouteError::Validation(problems));
    }
    if connected.about.capabilities.contacts.check {
        for domain in rules.iter().filter_map(|(domain, _)| domain.as_ref()) {
            connected.registrar.check_contact(&typed, domain, form.action).await.map_err(failed)?;
        }
    }
    let written = connected.registrar.update_contact(&id, &wanted).await.map_err(failed)?;
    let contact = connected.registrar.contact(&written.contact.id).await.map_err(failed)?;
    let held_otherwise = |field: &Field| contact.fields.get(field) != typed.get(field).map(str::trim);
    let changed = saved.fields.differing(&contact.fields);
    let differing = wanted.iter().map(|(field, _)| field.clone()).filter(held_otherwise).collect();
    Ok(Json(ContactSaved { contact, changed, differing }))
}
