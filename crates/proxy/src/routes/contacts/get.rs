//! `GET /contacts/{connection}/{id}`: one contact.

use super::read;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::contact::Contact;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId};

/// A contact with all that its registrar holds of it, and the domains it owns.
#[utoipa::path(
    get, path = "/contacts/{connection}/{id}", operation_id = "contact", tag = "contacts",
    params(("connection" = String, Path), ("id" = String, Path)),
    responses(
        (status = 200, body = Contact),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, ContactId)>,
) -> Result<Json<Contact>, RouteError> {
    Ok(Json(read(&app, &person, &connection, &id).await?))
}
