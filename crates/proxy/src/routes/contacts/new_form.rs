//! `GET /connections/{connection}/contact-form`: what making a contact needs.

use crate::contacts::new_contact_form;
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::{Asked, At};
use axum::Json;
use axum::extract::State;
use registrant_model::ConnectionId;
use registrant_model::api::FormView;
use registrant_model::problem::Problem;
use registrant_rules::Document;
use serde::Deserialize;
use utoipa::IntoParams;

/// For which domains the contact will be.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Purpose {
    /// An extension out of `capabilities.contacts.extensions`, such as `ca`; without it, any other domain.
    #[serde(default)]
    extension: Option<String>,
}

/// The rules of a new contact that owns no domain yet (action `create`), its terms, and what can be chosen.
#[utoipa::path(
    get, path = "/connections/{connection}/contact-form", operation_id = "new_contact_form", tag = "contacts",
    params(("connection" = String, Path), Purpose),
    responses(
        (status = 200, body = FormView<serde_json::Value>),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    At(connection): At<ConnectionId>,
    Asked(purpose): Asked<Purpose>,
) -> Result<Json<FormView<Document>>, RouteError> {
    let connected = connected(&app, &person, &connection)?;
    let form = new_contact_form(connected, &person, &connection, purpose.extension.as_deref()).await;
    form.map(|(form, _)| Json(form))
}
