//! `GET /phone-numbers`: the registry form of a typed number.

use crate::contacts::registry_form;
use crate::error::RouteError;
use crate::people::Person;
use crate::web::extract::Asked;
use axum::Json;
use registrant_model::problem::Problem;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What was typed.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Typed {
    /// The number, in any spacing.
    number: String,
    /// The country whose national form is meant where no country code was typed, ISO 3166-1 alpha-2.
    #[serde(default)]
    country: Option<String>,
}

/// What a registry would hold.
#[derive(Serialize, ToSchema)]
pub(crate) struct RegistryForm {
    /// `+CC.N`; missing when no such number can exist.
    #[serde(skip_serializing_if = "Option::is_none")]
    registry_form: Option<String>,
}

/// The registry form of a typed phone number.
#[utoipa::path(
    get, path = "/phone-numbers", operation_id = "phone_number", tag = "contacts", params(Typed),
    responses(
        (status = 200, body = RegistryForm),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    _person: Person,
    Asked(typed): Asked<Typed>,
) -> Result<Json<RegistryForm>, RouteError> {
    let number: String = typed.number.chars().take(64).collect();
    Ok(Json(RegistryForm { registry_form: registry_form(&number, typed.country.as_deref()) }))
}
