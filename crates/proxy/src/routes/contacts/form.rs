//! `GET /contacts/{connection}/{id}/form`: what editing a contact needs.

use super::read;
use crate::contacts::{contact_form, settle};
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::{App, AppState};
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::api::FormView;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::EditTerms;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId};
use registrant_rules::Document;
use registrant_store::{ChangeFilter, Stage};

/// Domains of one contact that are looked at for an owner change of ours.
const LOOKED_AT: usize = 20;

/// The saved contact, the rules of the registries it has to fit (action `update`), what can be done, and the edits sent
/// before of which it is not proven what became of them.
#[utoipa::path(
    get, path = "/contacts/{connection}/{id}/form", operation_id = "contact_form", tag = "contacts",
    params(("connection" = String, Path), ("id" = String, Path)),
    responses(
        (status = 200, body = FormView<serde_json::Value>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, ContactId)>,
) -> Result<Json<FormView<Document>>, RouteError> {
    let contact = read(&app, &person, &connection, &id).await?;
    let connected = connected(&app, &person, &connection)?;
    let mut form = contact_form(connected, contact.clone()).await?;
    if let Some(terms) = form.edit.as_mut() {
        add_running(&app, &contact, terms).await?;
    }
    let sent = settle(&app, connected, &contact, form.edit.as_ref()).await?;
    Ok(Json(FormView { sent, ..form }))
}

/// What waits at the registrar is known of our own owner changes as well, where it tells nothing of what waits.
async fn add_running(app: &App, contact: &Contact, terms: &mut EditTerms) -> Result<(), RouteError> {
    if terms.tells_waiting || !terms.owner_change.asks_losing {
        return Ok(());
    }
    for domain in contact.domains.iter().take(LOOKED_AT) {
        let running = ChangeFilter {
            connection: Some(contact.connection.clone()),
            domain: Some(domain.clone()),
            stages: vec![Stage::Running],
            limit: 1,
            ..ChangeFilter::default()
        };
        let is_running = !app.store.list_changes(&running).await?.is_empty();
        if is_running && !terms.pending.contains(domain) {
            terms.pending.push(domain.clone());
        }
    }
    Ok(())
}
