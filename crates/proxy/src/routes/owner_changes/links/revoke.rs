//! `DELETE /owner-changes/{id}/links/{link}`: a link works no more.

use crate::error::RouteError;
use crate::owner_changes::links;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::extract::State;
use http::StatusCode;
use registrant_model::owner_change::OwnerChangeId;
use registrant_model::problem::Problem;

/// Revokes a link at once.
#[utoipa::path(
    delete, path = "/owner-changes/{id}/links/{link}", operation_id = "revoke_owner_change_link",
    tag = "owner-changes", params(("id" = String, Path), ("link" = String, Path)),
    responses(
        (status = 204),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((id, link)): At<(OwnerChangeId, String)>,
) -> Result<StatusCode, RouteError> {
    links::revoke(&app, &person, &id, &link).await?;
    Ok(StatusCode::NO_CONTENT)
}
