//! `GET /session`: who is signed in.

use crate::error::RouteError;
use crate::people::{Person, person_of};
use crate::state::{App, AppState};
use crate::web::cookie;
use axum::Json;
use axum::extract::State;
use http::HeaderMap;
use registrant_model::Timestamp;
use registrant_model::api::{Persona, SessionView};

/// Who is signed in; nobody is an answer, not an error.
#[utoipa::path(
    get, path = "/session", operation_id = "session", tag = "session", security(()),
    responses((status = 200, body = SessionView))
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    headers: HeaderMap,
) -> Result<Json<SessionView>, RouteError> {
    let Some(token) = cookie::token(&app.config, &headers) else { return Ok(Json(view(&app, None))) };
    let session = app.store.session(&cookie::hash(&token), app.now()).await?;
    let known = session.and_then(|session| {
        Some((person_of(&session.subject, app.config.is_sandbox())?, session.expires_at))
    });
    Ok(Json(view(&app, known)))
}

/// The session as the API shows it.
pub(super) fn view(app: &App, session: Option<(Person, Timestamp)>) -> SessionView {
    let sandbox = app.config.is_sandbox();
    let (person, until) = session.unzip();
    SessionView {
        signed_in: person.is_some(),
        persona: person.as_ref().and_then(|person| person.persona),
        name: person.map(|person| person.name),
        until,
        personas: if sandbox { Persona::ALL.to_vec() } else { Vec::new() },
        sandbox_url: app.config.sandbox_url.as_ref().map(ToString::to_string),
    }
}
