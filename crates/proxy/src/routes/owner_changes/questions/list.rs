//! `GET /owner-changes/{id}/questions`: what can be answered in an owner's place.

use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::owner_change::{OwnerChangeId, Question};
use registrant_model::problem::Problem;

/// The questions that the owners are asked and that can be answered in their place: as designated agent, by whoever
/// administers the domain at the registrar. Empty where there is no such thing.
#[utoipa::path(
    get, path = "/owner-changes/{id}/questions", operation_id = "owner_change_questions", tag = "owner-changes",
    params(("id" = String, Path)),
    responses(
        (status = 200, body = Vec<Question>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
) -> Result<Json<Vec<Question>>, RouteError> {
    Ok(Json(owner_changes::questions(&app, &person, &id).await?))
}
