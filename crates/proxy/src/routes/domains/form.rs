//! `GET /domains/{connection}/{domain}/form`: what the next owner of a domain has to tell.

use crate::contacts::trade_form;
use crate::domains;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::At;
use axum::Json;
use axum::extract::State;
use registrant_model::api::FormView;
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, DomainName};
use registrant_rules::Document;

/// The rules for the next owner of a domain (action `trade`).
#[utoipa::path(
    get, path = "/domains/{connection}/{domain}/form", operation_id = "trade_form", tag = "domains",
    params(("connection" = String, Path), ("domain" = String, Path)),
    responses(
        (status = 200, body = FormView<serde_json::Value>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At((connection, name)): At<(ConnectionId, DomainName)>,
) -> Result<Json<FormView<Document>>, RouteError> {
    domains::domain(&app, &person, &connection, &name).await?;
    let connected = domains::connected(&app, &person, &connection)?;
    Ok(Json(trade_form(connected, &connection, &name).await?))
}
