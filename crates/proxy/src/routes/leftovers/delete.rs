//! `DELETE /connections/{connection}/leftovers/{kind}/{name}`: taking away what was left.

use crate::error::RouteError;
use crate::leftovers;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::extract::State;
use http::StatusCode;
use registrant_model::ConnectionId;
use registrant_model::problem::Problem;

/// Takes something away that was left, where its registrar can do that.
#[utoipa::path(
    delete, path = "/connections/{connection}/leftovers/{kind}/{name}", operation_id = "delete_leftover",
    tag = "owner-changes",
    params(
        ("connection" = String, Path), ("kind" = String, Path), ("name" = String, Path),
        ("Idempotency-Key" = String, Header)
    ),
    responses(
        (status = 204),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, kind, name)): At<(ConnectionId, String, String)>,
) -> Result<StatusCode, RouteError> {
    leftovers::remove(&app, &person, &connection, (&kind, &name)).await?;
    Ok(StatusCode::NO_CONTENT)
}
