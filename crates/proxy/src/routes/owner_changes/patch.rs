//! `PATCH /owner-changes/{id}`: filling it in.

use super::answer;
use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use registrant_model::owner_change::{DraftPatch, OwnerChangeId, OwnerChangeView};
use registrant_model::problem::Problem;

/// Changes a draft: what is not named stays. What is typed is kept as typed; whether it fits the rules is judged
/// when the price is asked.
#[utoipa::path(
    patch, path = "/owner-changes/{id}", operation_id = "edit_owner_change", tag = "owner-changes",
    request_body = DraftPatch, params(("id" = String, Path), ("If-Match" = String, Header)),
    responses(
        (status = 200, body = OwnerChangeView),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 412, body = Problem, content_type = "application/problem+json"),
        (status = 428, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
    headers: HeaderMap,
    Sent(patch): Sent<DraftPatch>,
) -> Result<Response, RouteError> {
    let change = owner_changes::edit(&app, &person, &id, &headers, &patch).await?;
    answer(&app, StatusCode::OK, &change).await
}
