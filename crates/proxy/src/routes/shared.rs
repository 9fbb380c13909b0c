//! `GET /shared`: what a link opens.

use crate::error::RouteError;
use crate::owner_changes::links;
use crate::state::AppState;
use axum::Json;
use axum::extract::{ConnectInfo, State};
use http::HeaderMap;
use registrant_model::owner_change::{LINK_HEADER, SharedChange};
use registrant_model::problem::Problem;
use std::net::SocketAddr;

/// An owner change as one of its owners may see it by a link, without being signed in. The word of the link comes in a
/// header, so that it stands in no log. A word that is missing, wrong, revoked or over is answered alike (404); an
/// address that asks too often is answered 429, whatever it asks for.
#[utoipa::path(
    get, path = "/shared", operation_id = "shared_owner_change", tag = "owner-changes", security(()),
    params(("x-registrant-link" = Option<String>, Header, description = "The word of the link")),
    responses(
        (status = 200, body = SharedChange),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 429, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Result<Json<SharedChange>, RouteError> {
    // Before anything is looked at, so that guessing gets no further for being right.
    app.visits.count(peer.ip(), app.now())?;
    let token = headers.get(LINK_HEADER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Ok(Json(links::open(&app, token).await?))
}
