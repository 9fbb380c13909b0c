//! `GET /tasks`: what is under way.

use crate::error::RouteError;
use crate::people::Person;
use crate::routes::paging::{Paging, bounded, page};
use crate::state::AppState;
use crate::tasks;
use crate::web::extract::Asked;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::problem::Problem;
use registrant_model::task::Task;

/// What is under way, and what has ended: registrars' tasks and owner changes, those that wait on you first.
#[utoipa::path(
    get, path = "/tasks", operation_id = "tasks", tag = "tasks", params(Paging),
    responses(
        (status = 200, body = Page<Task>),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    Asked(paging): Asked<Paging>,
) -> Result<Json<Page<Task>>, RouteError> {
    let whole = tasks::list(&app, &person).await?;
    let limit = paging.limit.map(|limit| bounded(Some(limit)));
    Ok(Json(page(whole.items, paging.cursor.as_deref(), limit, whole.missing)?))
}
