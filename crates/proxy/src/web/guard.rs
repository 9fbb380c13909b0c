//! The header that no foreign page can send.

use crate::error::RouteError;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use registrant_model::api::GUARD_HEADER;

/// Lets unsafe methods pass only with `X-Registrant: 1`. A foreign page can make a browser send a form, with the
/// cookie even, but not a header of its own without being asked for leave, which nobody gives.
pub(crate) async fn guard(request: Request, next: Next) -> Response {
    let carries = request.headers().get(GUARD_HEADER).is_some_and(|value| value == "1");
    if request.method().is_safe() || carries {
        next.run(request).await
    } else {
        RouteError::GuardMissing.into_response()
    }
}
