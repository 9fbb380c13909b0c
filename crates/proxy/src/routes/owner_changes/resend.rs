//! `POST /owner-changes/{id}/resend`: the mails once more.

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

/// Sends the mails to the owners again, where the registrar can; not again for a quarter of an hour (429, with
/// `Retry-After`).
#[utoipa::path(
    post, path = "/owner-changes/{id}/resend", operation_id = "resend_owner_change", tag = "owner-changes",
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses(
        (status = 200, body = OwnerChangeView),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
) -> Result<Response, RouteError> {
    let change = owner_changes::resend(&app, &person, &id).await?;
    answer(&app, StatusCode::OK, &change).await
}
