//! `POST /tasks/{connection}/{id}/resend`: the mail of a task once more.

use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::task_mails;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::ConnectionId;
use registrant_model::api::MailResent;
use registrant_model::problem::Problem;
use registrant_model::task::TaskId;

/// Sends the mail again that a task waits for an answer to, where the task says that it can be (`can_resend`); not again
/// for a quarter of an hour (429, with `Retry-After`). Whoever has an owner change that was applied can send the mail to
/// its new owner again (`verification_task`), also when they do not see the domain's tasks any more.
#[utoipa::path(
    post, path = "/tasks/{connection}/{id}/resend", operation_id = "resend_task_mail", tag = "tasks",
    params(
        ("connection" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)
    ),
    responses(
        (status = 200, body = MailResent),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
        (status = 502, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, TaskId)>,
) -> Result<Json<MailResent>, RouteError> {
    let resend_from = task_mails::resend(&app, &person, &connection, &id).await?;
    Ok(Json(MailResent { resend_from }))
}
