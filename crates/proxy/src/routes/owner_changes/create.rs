//! `POST /owner-changes`: starting one.

use super::answer;
use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::Sent;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use registrant_model::api::NewOwnerChange;
use registrant_model::owner_change::OwnerChangeView;
use registrant_model::problem::Problem;

/// Starts a draft (201), or hands out the one that this person has of the domain already (200).
#[utoipa::path(
    post, path = "/owner-changes", operation_id = "start_owner_change", tag = "owner-changes",
    request_body = NewOwnerChange, params(("Idempotency-Key" = String, Header)),
    responses(
        (status = 200, body = OwnerChangeView),
        (status = 201, body = OwnerChangeView),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    Sent(asked): Sent<NewOwnerChange>,
) -> Result<Response, RouteError> {
    let (change, new) = owner_changes::start(&app, &person, &asked).await?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    let mut response = answer(&app, status, &change).await?;
    if let Ok(place) = HeaderValue::from_str(&format!("/api/v1/owner-changes/{}", change.id)) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    Ok(response)
}
