//! `GET /domains`: the domains a person may see.

use crate::domains;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::Asked;
use axum::Json;
use axum::extract::State;
use registrant_model::api::Page;
use registrant_model::domain::DomainSummary;
use registrant_model::problem::Problem;
use serde::Deserialize;
use utoipa::IntoParams;

/// Where a list is read on, and how much of it.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Paging {
    /// What `next` of the page before said.
    #[serde(default)]
    pub(crate) cursor: Option<String>,
    /// How many at most, 1 to 100.
    #[serde(default)]
    pub(crate) limit: Option<usize>,
}

impl Paging {
    /// The number of items asked for, within bounds.
    pub(crate) fn limit(&self) -> usize {
        self.limit.unwrap_or(25).clamp(1, 100)
    }
}

/// The domains this person may see, over all connections; a connection that fails is named in `missing`.
#[utoipa::path(
    get, path = "/domains", operation_id = "domains", tag = "domains", params(Paging),
    responses(
        (status = 200, body = Page<DomainSummary>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    Asked(paging): Asked<Paging>,
) -> Result<Json<Page<DomainSummary>>, RouteError> {
    Ok(Json(domains::list(&app, &person, paging.cursor.as_deref(), paging.limit()).await?))
}
