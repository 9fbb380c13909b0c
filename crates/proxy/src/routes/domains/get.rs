//! `GET /domains/{connection}/{domain}`: who stands behind a domain.

use crate::domains;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::domain::Domain;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, DomainName};

/// A domain with the four roles behind it, read from the registrar.
#[utoipa::path(
    get, path = "/domains/{connection}/{domain}", operation_id = "domain", tag = "domains",
    params(("connection" = String, Path), ("domain" = String, Path)),
    responses(
        (status = 200, body = Domain),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, name)): At<(ConnectionId, DomainName)>,
) -> Result<Json<Domain>, RouteError> {
    Ok(Json(domains::domain(&app, &person, &connection, &name).await?))
}
