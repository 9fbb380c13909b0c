//! `GET /domains/{connection}/{domain}/outlook`: what can be said of an owner change before it is begun.

use crate::domains;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::api::OutlookView;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, DomainName};

/// Terms, list price, and what stands against an owner change of this domain now.
#[utoipa::path(
    get, path = "/domains/{connection}/{domain}/outlook", operation_id = "outlook", tag = "domains",
    params(("connection" = String, Path), ("domain" = String, Path)),
    responses(
        (status = 200, body = OutlookView),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, name)): At<(ConnectionId, DomainName)>,
) -> Result<Json<OutlookView>, RouteError> {
    domains::domain(&app, &person, &connection, &name).await?;
    let connected = domains::connected(&app, &person, &connection)?;
    let outlook = connected.registrar.outlook(&name).await;
    let outlook = outlook.map_err(|error| RouteError::registrar(&connection, error))?;
    Ok(Json(OutlookView { domain: name, outlook }))
}
