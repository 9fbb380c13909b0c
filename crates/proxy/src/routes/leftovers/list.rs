//! `GET /connections/{connection}/leftovers`: what was left there.

use crate::error::RouteError;
use crate::leftovers;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::ConnectionId;
use registrant_model::api::Page;
use registrant_model::leftover::Leftover;
use registrant_model::problem::Problem;

/// What this person's owner changes left at a connection and nothing uses; everybody's, for staff.
#[utoipa::path(
    get, path = "/connections/{connection}/leftovers", operation_id = "leftovers", tag = "owner-changes",
    params(("connection" = String, Path)),
    responses(
        (status = 200, body = Page<Leftover>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(connection): At<ConnectionId>,
) -> Result<Json<Page<Leftover>>, RouteError> {
    let items = leftovers::list(&app, &person, &connection).await?;
    Ok(Json(Page::of(items)))
}
