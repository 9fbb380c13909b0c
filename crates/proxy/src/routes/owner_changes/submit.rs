//! `POST /owner-changes/{id}/submit`: agreeing.

use super::answer;
use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use registrant_model::api::Submit;
use registrant_model::owner_change::{OwnerChangeId, OwnerChangeView};
use registrant_model::problem::Problem;

/// Agrees to an owner change up to a price. The registrar is told by the driver; submitting twice is answered
/// with what the first one led to.
#[utoipa::path(
    post, path = "/owner-changes/{id}/submit", operation_id = "submit_owner_change", tag = "owner-changes",
    request_body = Submit, params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses(
        (status = 202, body = OwnerChangeView),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
    Sent(asked): Sent<Submit>,
) -> Result<Response, RouteError> {
    let change = owner_changes::submit(&app, &person, &id, &asked).await?;
    answer(&app, StatusCode::ACCEPTED, &change).await
}
