//! `GET /tasks`: what is under way.

use crate::error::RouteError;
use crate::parts::{AskedOfParts, MAX_AGE, OfConnections};
use crate::routes::paging::{Paging, bounded, page};
use crate::state::AppState;
use crate::tasks;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::problem::Problem;
use registrant_model::task::Task;

/// What is under way, and what has ended, those that wait on you first: registrars' tasks, owner changes, and edits of
/// contacts of which nobody knows what became of them (`in_doubt`). Those are told to whoever may see the contact, until a
/// read of it proves what became of the edit or a person decides.
#[utoipa::path(
    get, path = "/tasks", operation_id = "tasks", tag = "tasks",
    params(Paging, OfConnections, ("Cache-Control" = Option<String>, Header, description = MAX_AGE)),
    responses(
        (status = 200, body = Page<Task>),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    AskedOfParts(ask, paging): AskedOfParts<Paging>,
) -> Result<Json<Page<Task>>, RouteError> {
    let (tasks, told) = tasks::list(&app, &ask).await?;
    let limit = paging.limit.map(|limit| bounded(Some(limit)));
    Ok(Json(told.of(page(tasks, paging.cursor.as_deref(), limit)?)))
}
