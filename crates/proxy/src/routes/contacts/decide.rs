//! `POST /contacts/{connection}/{id}/edits/{edit}/decide`: what became of an edit that no read could settle.

use crate::contacts::decide;
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::{Person, may_see_contact_id};
use crate::state::AppState;
use crate::web::extract::{At, Sent};
use axum::extract::State;
use http::StatusCode;
use registrant_model::problem::Problem;
use registrant_model::sent_edit::DecideEdit;
use registrant_model::{ConnectionId, ContactId};

/// Decides what became of an edit of which it is not proven. Nothing is sent: from then on the contact can be edited
/// again, and the edit is not told any more.
#[utoipa::path(
    post, path = "/contacts/{connection}/{id}/edits/{edit}/decide", operation_id = "decide_contact_edit",
    tag = "contacts", request_body = DecideEdit,
    params(
        ("connection" = String, Path), ("id" = String, Path), ("edit" = String, Path),
        ("Idempotency-Key" = Option<String>, Header)
    ),
    responses(
        (status = 204),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id, edit)): At<(ConnectionId, ContactId, String)>,
    Sent(asked): Sent<DecideEdit>,
) -> Result<StatusCode, RouteError> {
    connected(&app, &person, &connection)?;
    if !may_see_contact_id(&app, &person, &connection, &id).await? {
        return Err(RouteError::NotFound);
    }
    decide(&app, &person, (&connection, &id), &edit, asked.decision).await?;
    Ok(StatusCode::NO_CONTENT)
}
