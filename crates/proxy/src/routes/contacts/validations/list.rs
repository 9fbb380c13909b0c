//! `GET /contacts/{connection}/{id}/validations`: whether a contact is validated.

use super::check;
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::routes::contacts::read;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::contact_edit::Validation;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId};

/// How a contact stands in each category that its registrar knows.
#[utoipa::path(
    get, path = "/contacts/{connection}/{id}/validations", operation_id = "contact_validations",
    tag = "contacts", params(("connection" = String, Path), ("id" = String, Path)),
    responses(
        (status = 200, body = Vec<Validation>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, ContactId)>,
) -> Result<Json<Vec<Validation>>, RouteError> {
    let contact = read(&app, &person, &connection, &id).await?;
    check(&app, &person, &connection, None)?;
    let validations = connected(&app, &person, &connection)?.registrar.validations(&contact.id).await;
    Ok(Json(validations.map_err(|error| RouteError::registrar(&connection, error))?))
}
