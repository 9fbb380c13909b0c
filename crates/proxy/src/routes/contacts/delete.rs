//! `DELETE /contacts/{connection}/{id}`: taking a contact away.

use super::read;
use crate::contacts::{alone, forget, settle};
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::extract::State;
use http::StatusCode;
use registrant_model::problem::Problem;
use registrant_model::sent_edit::SentEdit;
use registrant_model::{ConnectionId, ContactId};
use registrant_registrars::{Effect, ErrorKind};

/// Takes a contact away, where its registrar can do that.
#[utoipa::path(
    delete, path = "/contacts/{connection}/{id}", operation_id = "delete_contact", tag = "contacts",
    params(("connection" = String, Path), ("id" = String, Path), ("Idempotency-Key" = String, Header)),
    responses(
        (status = 204),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 409, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, ContactId)>,
) -> Result<StatusCode, RouteError> {
    let _alone = alone(&app, &connection, &id).await;
    let contact = read(&app, &person, &connection, &id).await?;
    let connected = connected(&app, &person, &connection)?;
    if !connected.about.capabilities.contacts.delete {
        return Err(RouteError::NotSupported("contacts cannot be deleted at this registrar"));
    }
    if settle(&app, connected, &contact, None).await?.iter().any(SentEdit::is_in_doubt) {
        return Err(RouteError::EditInDoubt);
    }
    let _writing = app.kept.writing(&connection);
    if let Err(error) = connected.registrar.delete_contact(&id).await {
        // Where the answer was lost, a contact that is gone was deleted.
        let is_gone = error.effect == Effect::Unknown
            && connected.registrar.contact(&id).await.is_err_and(|error| error.kind == ErrorKind::NotFound);
        if !is_gone {
            return Err(RouteError::registrar(&connection, error));
        }
    }
    for row in app.store.sent_edits(&connection, &id).await? {
        forget(&app, &row.edit).await;
    }
    Ok(StatusCode::NO_CONTENT)
}
