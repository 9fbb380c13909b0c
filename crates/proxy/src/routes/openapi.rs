//! `GET /openapi.json`: the API, described.

use axum::Json;
use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};

/// The frame of the description; the routes bring their own parts.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Registrant",
        description = "Who stands behind a domain, its contacts, its owner changes and its tasks. \
            Unsafe methods need `X-Registrant: 1`; those that reach a registrar need `Idempotency-Key`. \
            Errors are `application/problem+json` (RFC 9457) with a stable `code`.",
        license(name = "MIT OR Apache-2.0")
    ),
    servers((url = "/api/v1")),
    security(("session" = [])),
    tags(
        (name = "session", description = "Signing in and out"),
        (name = "domains", description = "Who stands behind a domain"),
        (name = "contacts", description = "Persons and organisations that registrars hold"),
        (name = "owner-changes", description = "A domain passes from one owner to another"),
        (name = "tasks", description = "What is under way"),
    )
)]
struct Frame;

/// The description of the API (OpenAPI 3.1).
pub fn openapi_document() -> Document {
    let mut document = Frame::openapi();
    for router in [super::plain(), super::writing(), super::reaching()] {
        document.merge(router.into_openapi());
    }
    let cookie = ApiKey::Cookie(ApiKeyValue::with_description(
        "registrant_session",
        "`__Host-registrant` where the public address is https",
    ));
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
    document
}

/// Answers the description.
pub(super) async fn handler() -> Json<Document> {
    Json(openapi_document())
}
