//! `GET /clock`: what "now" is for deadlines.

use crate::error::RouteError;
use crate::people::{Person, may_see_connection};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use registrant_model::api::ClockView;
use registrant_model::problem::Problem;

/// What "now" is for deadlines: the registrar's clock, of the first connection that answers.
#[utoipa::path(
    get, path = "/clock", operation_id = "clock", tag = "tasks",
    responses(
        (status = 200, body = ClockView),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
) -> Result<Json<ClockView>, RouteError> {
    for (_, connected) in app.connections.iter().filter(|(id, _)| may_see_connection(&person, id)) {
        if connected.registrar.time().await.is_ok() {
            return Ok(Json(ClockView { now: connected.time(app.clock.as_ref()).await }));
        }
    }
    Ok(Json(ClockView { now: app.now() }))
}
