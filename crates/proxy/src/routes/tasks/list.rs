//! `GET /tasks`: what is under way.

use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::tasks;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::problem::Problem;
use registrant_model::task::Task;

/// What is under way, and what has ended: registrars' tasks and owner changes, those that wait on you first.
#[utoipa::path(
    get, path = "/tasks", operation_id = "tasks", tag = "tasks",
    responses(
        (status = 200, body = Page<Task>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
) -> Result<Json<Page<Task>>, RouteError> {
    Ok(Json(tasks::list(&app, &person).await?))
}
