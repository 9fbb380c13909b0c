//! The API: one endpoint per file.

mod answers;
mod clock;
mod connections;
mod contacts;
mod domains;
mod events;
mod health;
mod leftovers;
mod metrics;
mod openapi;
mod owner_changes;
pub(crate) mod paging;
mod phone_numbers;
mod session;
mod shared;
mod tasks;

pub(crate) use metrics::Metrics;
pub use openapi::openapi_document;

use crate::error::RouteError;
use crate::state::AppState;
use crate::web::{guard, idempotency};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Routes that only read, or write here alone.
fn plain() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(session::get::handler, session::post::handler, session::delete::handler))
        .routes(routes!(clock::handler))
        .routes(routes!(connections::handler))
        .routes(routes!(domains::list::handler))
        .routes(routes!(domains::get::handler))
        .routes(routes!(domains::outlook::handler))
        .routes(routes!(domains::form::handler))
        .routes(routes!(contacts::list::handler))
        .routes(routes!(contacts::get::handler))
        .routes(routes!(contacts::form::handler))
        .routes(routes!(contacts::domains::handler))
        .routes(routes!(contacts::new_form::handler))
        .routes(routes!(contacts::validations::list::handler))
        .routes(routes!(phone_numbers::handler))
        .routes(routes!(owner_changes::list::handler))
        .routes(routes!(owner_changes::get::handler))
        .routes(routes!(leftovers::list::handler))
        .routes(routes!(owner_changes::receipt::handler))
        .routes(routes!(owner_changes::links::list::handler, owner_changes::links::make::handler))
        .routes(routes!(owner_changes::links::revoke::handler))
        .routes(routes!(owner_changes::questions::list::handler))
        .routes(routes!(shared::handler))
        .routes(routes!(tasks::list::handler))
        .routes(routes!(tasks::get::handler))
        .routes(routes!(events::handler))
}

/// Routes that write here alone: an `Idempotency-Key` is honoured.
fn writing() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(contacts::decide::handler))
        .routes(routes!(owner_changes::patch::handler))
}

/// Routes that reach a registrar with an effect: an `Idempotency-Key` is required.
fn reaching() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(contacts::create::handler))
        .routes(routes!(contacts::put::handler, contacts::delete::handler))
        .routes(routes!(contacts::validations::ask::handler))
        .routes(routes!(leftovers::delete::handler))
        .routes(routes!(owner_changes::create::handler))
        .routes(routes!(owner_changes::quote::handler))
        .routes(routes!(owner_changes::submit::handler))
        .routes(routes!(owner_changes::cancel::handler))
        .routes(routes!(owner_changes::resend::handler))
        .routes(routes!(owner_changes::questions::answer::handler))
        .routes(routes!(owner_changes::decide::handler))
        .routes(routes!(tasks::resend::handler))
}

/// The API below `/api/v1`, and what watches over the process beside it.
pub(crate) fn router(app: &AppState) -> Router<AppState> {
    let (plain, _) = plain().split_for_parts();
    let (writing, _) = writing().split_for_parts();
    let (reaching, _) = reaching().split_for_parts();
    let api = plain
        .merge(writing.layer(from_fn_with_state(AppState::clone(app), idempotency::honoured)))
        .merge(reaching.layer(from_fn_with_state(AppState::clone(app), idempotency::required)))
        .route("/openapi.json", axum::routing::get(openapi::handler))
        .method_not_allowed_fallback(|| async { RouteError::MethodNotAllowed })
        .fallback(|| async { RouteError::NotFound.into_response() })
        .layer(from_fn(guard::guard))
        .layer(from_fn_with_state(AppState::clone(app), guard::one_process));
    let nothing = || axum::routing::any(|| async { RouteError::NotFound });
    Router::new()
        .nest("/api/v1", api)
        // What is no address of the API is none of the app either: the page would only hide the mistake.
        .route("/api", nothing())
        .route("/api/", nothing())
        .route("/api/{*rest}", nothing())
        .route("/healthz", axum::routing::get(health::alive))
        .route("/readyz", axum::routing::get(health::ready))
        .route("/metrics", axum::routing::get(metrics::handler))
}
