//! `GET /tasks/{connection}/{id}`: one task.

use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::tasks;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::ConnectionId;
use registrant_model::problem::Problem;
use registrant_model::task::{Task, TaskId};

/// One task.
#[utoipa::path(
    get, path = "/tasks/{connection}/{id}", operation_id = "task", tag = "tasks",
    params(("connection" = String, Path), ("id" = String, Path)),
    responses(
        (status = 200, body = Task),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, TaskId)>,
) -> Result<Json<Task>, RouteError> {
    Ok(Json(tasks::task(&app, &person, &connection, &id).await?))
}
