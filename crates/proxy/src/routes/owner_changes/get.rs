//! `GET /owner-changes/{id}`: where it stands.

use super::answer;
use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use registrant_model::owner_change::{OwnerChangeId, OwnerChangeView};
use registrant_model::problem::Problem;

/// An owner change. One that runs is looked at first, unless it just was: whoever asks sees how it is now.
#[utoipa::path(
    get, path = "/owner-changes/{id}", operation_id = "owner_change", tag = "owner-changes",
    params(("id" = String, Path)),
    responses(
        (status = 200, body = OwnerChangeView),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
) -> Result<Response, RouteError> {
    let change = owner_changes::read(&app, &person, &id).await?;
    owner_changes::refresh(&app, &id, change.state).await?;
    let change = owner_changes::read(&app, &person, &id).await?;
    answer(&app, StatusCode::OK, &change).await
}
