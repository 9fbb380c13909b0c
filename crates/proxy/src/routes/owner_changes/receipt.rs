//! `GET /owner-changes/{id}/receipt`: what was agreed to, and what became of it.

use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::owner_change::{OwnerChangeId, Receipt};
use registrant_model::problem::Problem;

/// The receipt of an owner change: the difference, the declarations as they were read, the price, every reference at
/// the registrar, and who answered when. There is none before somebody has agreed (409).
#[utoipa::path(
    get, path = "/owner-changes/{id}/receipt", operation_id = "owner_change_receipt", tag = "owner-changes",
    params(("id" = String, Path)),
    responses(
        (status = 200, body = Receipt),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(id): At<OwnerChangeId>,
) -> Result<Json<Receipt>, RouteError> {
    Ok(Json(owner_changes::receipt(&app, &person, &id).await?))
}
