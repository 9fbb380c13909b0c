//! `GET /domains`: the domains a person may see.

use crate::domains;
use crate::error::RouteError;
use crate::parts::{AskedOfParts, MAX_AGE, OfConnections};
use crate::routes::paging::bounded;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::domain::DomainSummary;
use registrant_model::problem::Problem;
use serde::Deserialize;
use utoipa::IntoParams;

/// What is looked for, where the list is read on, and how much of it.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// A part of the name, in any case.
    #[serde(default)]
    search: Option<String>,
    /// What `next` of the page before said.
    #[serde(default)]
    cursor: Option<String>,
    /// How many at most, 1 to 100.
    #[serde(default)]
    limit: Option<usize>,
}

/// The domains this person may see, over all connections; a connection that fails is named in `missing`.
#[utoipa::path(
    get, path = "/domains", operation_id = "domains", tag = "domains",
    params(Wanted, OfConnections, ("Cache-Control" = Option<String>, Header, description = MAX_AGE)),
    responses(
        (status = 200, body = Page<DomainSummary>),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    AskedOfParts(ask, wanted): AskedOfParts<Wanted>,
) -> Result<Json<Page<DomainSummary>>, RouteError> {
    let (cursor, limit) = (wanted.cursor.as_deref(), bounded(wanted.limit));
    let part = wanted.search.as_deref().map(str::trim).filter(|part| !part.is_empty());
    Ok(Json(domains::list(&app, &ask, part, cursor, limit).await?))
}
