//! `POST /owner-changes/{id}/questions/{question}`: answering in an owner's place.

use crate::error::RouteError;
use crate::owner_changes;
use crate::people::Person;
use crate::routes::owner_changes::answer;
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use registrant_model::api::AnswerFor;
use registrant_model::owner_change::{OwnerChangeId, OwnerChangeView};
use registrant_model::problem::Problem;

/// Answers a question in an owner's place. Needs the declaration `designated_agent`, each time. Whatever comes of it,
/// the registrar is read again.
#[utoipa::path(
    post, path = "/owner-changes/{id}/questions/{question}", operation_id = "answer_owner_change_question",
    tag = "owner-changes", request_body = AnswerFor,
    params(("id" = String, Path), ("question" = String, Path), ("Idempotency-Key" = String, Header)),
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
    At((id, question)): At<(OwnerChangeId, String)>,
    Sent(asked): Sent<AnswerFor>,
) -> Result<Response, RouteError> {
    let change = owner_changes::answer_question(&app, &person, &id, &question, &asked).await?;
    answer(&app, StatusCode::OK, &change).await
}
