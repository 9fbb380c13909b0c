//! Owner changes.

pub(super) mod cancel;
pub(super) mod create;
pub(super) mod decide;
pub(super) mod get;
pub(super) mod links;
pub(super) mod list;
pub(super) mod patch;
pub(super) mod questions;
pub(super) mod quote;
pub(super) mod receipt;
pub(super) mod resend;
pub(super) mod submit;

use crate::error::RouteError;
use crate::owner_changes::view;
use crate::state::App;
use crate::web::version;
use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use registrant_model::owner_change::OwnerChange;

/// An owner change as an answer, with its version.
async fn answer(app: &App, status: StatusCode, change: &OwnerChange) -> Result<Response, RouteError> {
    let view = view(app, change).await?;
    let mut response = (status, Json(view)).into_response();
    response.headers_mut().insert(header::ETAG, version::tag(change.version));
    Ok(response)
}
