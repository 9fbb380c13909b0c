//! `GET /owner-changes/{id}/links`: the links that work.

use crate::error::RouteError;
use crate::owner_changes::links;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::owner_change::{Link, OwnerChangeId};
use registrant_model::problem::Problem;

/// The links of an owner change that work, the oldest first; without their words, which nobody can read again.
#[utoipa::path(
    get, path = "/owner-changes/{id}/links", operation_id = "owner_change_links", tag = "owner-changes",
    params(("id" = String, Path)),
    responses(
        (status = 200, body = Vec<Link>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
) -> Result<Json<Vec<Link>>, RouteError> {
    Ok(Json(links::list(&app, &person, &id).await?))
}
