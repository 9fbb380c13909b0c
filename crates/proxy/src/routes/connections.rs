//! `GET /connections`: the registrars' accounts this proxy holds the keys of.

use crate::error::RouteError;
use crate::people::{Person, may_see_connection};
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::connection::Connection;
use registrant_model::problem::Problem;

/// The connections that are any of this person's business, with what can be done there.
#[utoipa::path(
    get, path = "/connections", operation_id = "connections", tag = "session",
    responses(
        (status = 200, body = Page<Connection>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
) -> Result<Json<Page<Connection>>, RouteError> {
    let own = app.connections.iter().filter(|(id, _)| may_see_connection(&person, id));
    let items = own.map(|(_, connected)| connected.about.clone()).collect();
    Ok(Json(Page::of(items)))
}
