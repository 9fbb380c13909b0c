//! `GET /openapi.json`: the API, described.

use super::answers;
use axum::Json;
use registrant_model::problem::{Code, FieldCode, Reason};
use utoipa::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::openapi::{ObjectBuilder, OpenApi as Document, RefOr, Schema, Type};

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
    for (router, keyed) in [(super::plain(), false), (super::writing(), true), (super::reaching(), true)] {
        let mut part = router.into_openapi();
        answers::describe(&mut part, keyed);
        document.merge(part);
    }
    let cookie = ApiKey::Cookie(ApiKeyValue::with_description(
        "registrant_session",
        "`__Host-registrant` where the public address is https",
    ));
    let components = document.components.get_or_insert_default();
    components.schemas.insert("Code".to_owned(), words(Code::ALL.iter().map(|code| code.as_str())));
    components.schemas.insert("Reason".to_owned(), words(Reason::ALL.iter().map(|reason| reason.as_str())));
    components.schemas.insert("FieldCode".to_owned(), words(FieldCode::ALL.iter().map(|code| code.as_str())));
    components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
    document
}

/// The words a code can be: the generator sees the names of the variants, not what they are written as.
fn words(words: impl Iterator<Item = &'static str>) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).build().into()
}

/// Answers the description.
pub(super) async fn handler() -> Json<Document> {
    Json(openapi_document())
}
