//! `POST /owner-changes/{id}/decide`: what nobody could prove.

use super::answer;
use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use registrant_model::api::Decide;
use registrant_model::owner_change::{OwnerChangeId, OwnerChangeView};
use registrant_model::problem::Problem;

/// Decides about a call of which nobody can prove whether it took effect (`unknown_outcome`). What can be decided
/// stands in `doubt.decisions`; `doubt.attempt` goes along, and is refused (409) when another call is in doubt by now.
/// Where `can_leave` says so, `give_up` without an attempt leaves a change whose end the registrar may never tell.
#[utoipa::path(
    post, path = "/owner-changes/{id}/decide", operation_id = "decide_owner_change", tag = "owner-changes",
    request_body = Decide,
    params(("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses(
        (status = 200, body = OwnerChangeView),
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
    Sent(asked): Sent<Decide>,
) -> Result<Response, RouteError> {
    let change = owner_changes::decide(&app, &person, &id, &asked).await?;
    answer(&app, StatusCode::OK, &change).await
}
