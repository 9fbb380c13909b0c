//! `GET /contacts/{connection}/{id}/form`: what editing a contact needs.

use super::read;
use crate::contacts::{contact_form, settle};
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::api::FormView;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId};
use registrant_rules::Document;

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
    let form = contact_form(connected, contact.clone()).await?;
    let sent = settle(&app, connected, &contact, form.edit.as_ref()).await?;
    Ok(Json(FormView { sent, ..form }))
}
