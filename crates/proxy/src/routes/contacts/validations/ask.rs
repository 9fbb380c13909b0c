//! `POST /contacts/{connection}/{id}/validations`: starting a validation, or reminding of it.

use super::check;
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::routes::contacts::read;
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::Json;
use axum::extract::State;
use registrant_model::api::{ValidationAsked, ValidationRequest};
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId};

/// Starts a validation in one category; where one is open already, whoever has not answered is reminded.
#[utoipa::path(
    post, path = "/contacts/{connection}/{id}/validations", operation_id = "request_validation",
    tag = "contacts", request_body = ValidationRequest,
    params(("connection" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses(
        (status = 200, body = ValidationAsked),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, ContactId)>,
    Sent(asked): Sent<ValidationRequest>,
) -> Result<Json<ValidationAsked>, RouteError> {
    let contact = read(&app, &person, &connection, &id).await?;
    check(&app, &person, &connection, Some(asked.category))?;
    let connected = connected(&app, &person, &connection)?;
    let _writing = app.kept.writing(&connection);
    let sent = connected.registrar.request_validation(&contact.id, asked.category).await;
    sent.map_err(|error| RouteError::registrar(&connection, error))?;
    Ok(Json(ValidationAsked { at: connected.time(app.clock.as_ref()).await }))
}
