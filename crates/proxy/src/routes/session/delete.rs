//! `DELETE /session`: signing out.

use crate::error::RouteError;
use crate::state::AppState;
use crate::web::cookie;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode, header};

/// Signs out. Whoever is not signed in is signed out already.
#[utoipa::path(
    delete, path = "/session", operation_id = "sign_out", tag = "session", security(()),
    responses((status = 204))
)]
pub(crate) async fn handler(State(app): State<AppState>, headers: HeaderMap) -> Result<Response, RouteError> {
    if let Some(token) = cookie::token(&app.config, &headers) {
        let hash = cookie::hash(&token);
        if let Some(session) = app.store.session(&hash, app.now()).await? {
            app.kept.forget_person(&session.subject);
        }
        app.store.end_session(&hash).await?;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Some(cookie) = cookie::set(&app.config, "") {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
