//! `/healthz`: the process runs. `/readyz`: it can work.

use crate::state::AppState;
use axum::extract::State;
use http::StatusCode;

/// The process runs.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// The database answers.
pub(super) async fn ready(State(app): State<AppState>) -> (StatusCode, &'static str) {
    if app.is_taken_over() {
        return (StatusCode::SERVICE_UNAVAILABLE, "another process works on the database\n");
    }
    // Nobody's session: the database has to be read to know that.
    match app.store.session(&[], app.now()).await {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}
