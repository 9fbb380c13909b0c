//! `GET /contacts/{connection}/{id}/domains`: further domains that have a contact.

use crate::domains::connected;
use crate::error::RouteError;
use crate::people::{Person, may_see_contact_id};
use crate::state::AppState;
use crate::web::extract::{Asked, At};
use axum::Json;
use axum::extract::State;
use registrant_model::contact::ContactDomains;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId};
use serde::Deserialize;
use utoipa::IntoParams;

/// Where the search is taken up.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Start {
    /// `more_domains` of the contact, or `next` of the part before; without it from the beginning.
    #[serde(default)]
    cursor: Option<String>,
}

/// The domains that have a contact, as their owner or in another role, among the next ones of the account. A part may be empty and not be the last one.
#[utoipa::path(
    get, path = "/contacts/{connection}/{id}/domains", operation_id = "contact_domains", tag = "contacts",
    params(("connection" = String, Path), ("id" = String, Path), Start),
    responses(
        (status = 200, body = ContactDomains),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, id)): At<(ConnectionId, ContactId)>,
    Asked(start): Asked<Start>,
) -> Result<Json<ContactDomains>, RouteError> {
    let connected = connected(&app, &person, &connection)?;
    if start.cursor.as_ref().is_some_and(|cursor| cursor.is_empty() || cursor.len() > 100) {
        return Err(RouteError::InvalidRequest("cursor".to_owned()));
    }
    if !may_see_contact_id(&app, &person, &connection, &id).await? {
        return Err(RouteError::NotFound);
    }
    let part = connected.registrar.contact_domains(&id, start.cursor.as_deref()).await;
    Ok(Json(part.map_err(|error| RouteError::hiding(&connection, error))?))
}
