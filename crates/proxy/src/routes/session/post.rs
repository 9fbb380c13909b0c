//! `POST /session`: signing in.

use super::get::view;
use crate::error::RouteError;
use crate::people::{Person, operator, person_of};
use crate::state::{App, AppState};
use crate::web::cookie;
use crate::web::extract::Sent;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};
use registrant_model::api::{SessionView, SignIn};
use registrant_model::problem::Problem;
use registrant_store::Session;
use std::sync::PoisonError;
use subtle::ConstantTimeEq;

/// Signs in: as a persona in sandbox mode, with the one-time word otherwise.
#[utoipa::path(
    post, path = "/session", operation_id = "sign_in", tag = "session", security(()), request_body = SignIn,
    responses(
        (status = 201, body = SessionView),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 403, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    headers: HeaderMap,
    Sent(asked): Sent<SignIn>,
) -> Result<Response, RouteError> {
    let person = person(&app, &asked).ok_or(RouteError::SignInRefused)?;
    // A new session each time: a token from before the sign-in opens nothing afterwards.
    if let Some(old) = cookie::token(&app.config, &headers) {
        app.store.end_session(&cookie::hash(&old)).await?;
    }
    let token = app.random.secret();
    let length = i64::try_from(app.config.session.as_secs()).unwrap_or(i64::MAX);
    let expires_at = app.now().plus_seconds(length);
    let session = Session { subject: person.subject.clone(), expires_at };
    app.store.begin_session(&cookie::hash(&token), &session).await?;
    let mut response = (StatusCode::CREATED, Json(view(&app, Some((person, expires_at))))).into_response();
    if let Some(cookie) = cookie::set(&app.config, &token) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

fn person(app: &App, asked: &SignIn) -> Option<Person> {
    match (asked.persona, &asked.token) {
        (Some(persona), None) if app.config.is_sandbox() => person_of(persona.as_str(), true),
        (None, Some(word)) if !app.config.is_sandbox() => {
            let mut kept = app.sign_in_word.lock().unwrap_or_else(PoisonError::into_inner);
            let fits = kept.as_ref().is_some_and(|kept| bool::from(kept.as_bytes().ct_eq(word.as_bytes())));
            fits.then(|| {
                *kept = None;
                operator()
            })
        }
        _ => None,
    }
}
