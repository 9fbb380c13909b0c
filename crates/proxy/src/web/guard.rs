//! What stands before every route: the header that no foreign page can send, and whether this process may still work.

use crate::error::RouteError;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use registrant_model::api::GUARD_HEADER;
use registrant_store::StoreError;

/// Where another process has taken over the database, nothing is answered but that.
pub(crate) async fn one_process(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if app.is_taken_over() {
        return RouteError::Store(StoreError::InUse).into_response();
    }
    next.run(request).await
}

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
