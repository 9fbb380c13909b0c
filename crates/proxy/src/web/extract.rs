//! Reading a request's parts into types that cannot be wrong.

use crate::error::RouteError;
use crate::people::{Person, person_of};
use crate::state::AppState;
use crate::web::cookie;
use axum::body::{Body, Bytes};
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Json, Path, Query, Request};
use http::request::Parts;
use serde::de::DeserializeOwned;

/// Whoever is signed in; without one the request is refused. Each use moves the end of the session.
impl FromRequestParts<AppState> for Person {
    type Rejection = RouteError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, RouteError> {
        if let Some(person) = parts.extensions.get::<Person>() {
            return Ok(person.clone());
        }
        let token = cookie::token(&app.config, &parts.headers).ok_or(RouteError::Unauthenticated)?;
        let (hash, now) = (cookie::hash(&token), app.now());
        let session = app.store.session(&hash, now).await?.ok_or(RouteError::Unauthenticated)?;
        let person =
            person_of(&session.subject, app.config.is_sandbox()).ok_or(RouteError::Unauthenticated)?;
        let length = i64::try_from(app.config.session.as_secs()).unwrap_or(i64::MAX);
        // Moved when a tenth has passed: not every request is worth a write.
        if session.expires_at.seconds_since(now) < length - length / 10 {
            app.store.extend_session(&hash, now.plus_seconds(length)).await?;
        }
        parts.extensions.insert(person.clone());
        Ok(person)
    }
}

/// The variable parts of an address. What does not fit its type names nothing that exists.
pub(crate) struct At<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<AppState> for At<T> {
    type Rejection = RouteError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, RouteError> {
        let Path(value) =
            Path::<T>::from_request_parts(parts, app).await.map_err(|_| RouteError::NotFound)?;
        Ok(Self(value))
    }
}

/// The query of an address.
pub(crate) struct Asked<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<AppState> for Asked<T> {
    type Rejection = RouteError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, RouteError> {
        let query = Query::<T>::from_request_parts(parts, app).await;
        query.map(|Query(value)| Self(value)).map_err(|error| RouteError::InvalidRequest(error.body_text()))
    }
}

/// A JSON object as the body. A list would be read as the members of an object in their order, which nobody means.
pub(crate) struct Sent<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<AppState> for Sent<T> {
    type Rejection = RouteError;

    async fn from_request(request: Request, app: &AppState) -> Result<Self, RouteError> {
        let (parts, body) = request.into_parts();
        let head = Request::from_parts(parts.clone(), body);
        let body = Bytes::from_request(head, app).await;
        let body = body.map_err(|error| RouteError::InvalidRequest(error.body_text()))?;
        if body.trim_ascii_start().first().is_some_and(|first| *first != b'{') {
            return Err(RouteError::InvalidRequest("a JSON object is expected".to_owned()));
        }
        let body = Json::<T>::from_request(Request::from_parts(parts, Body::from(body)), app).await;
        body.map(|Json(value)| Self(value))
            .map_err(|error: JsonRejection| RouteError::InvalidRequest(error.body_text()))
    }
}
