//! Answers that follow from what a route is, not from what it does: the guard header, the idempotency key, and a
//! registrar that fails. They are described for every route alike, so that no route forgets them.

use registrant_model::problem::MEDIA_TYPE;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{ContentBuilder, OpenApi as Document, Ref, Response, ResponseBuilder};

/// Operations that never wait for a registrar, or leave a silent one out of their answer.
const WITHOUT_REGISTRAR: [&str; 11] = [
    "session",
    "sign_in",
    "sign_out",
    "clock",
    "connections",
    "domains",
    "contacts",
    "tasks",
    "events",
    "phone_number",
    "owner_changes",
];

/// Adds what every operation of these routes can answer, where it is not described yet. `keyed` routes take an
/// `Idempotency-Key`.
pub(super) fn describe(document: &mut Document, keyed: bool) {
    for item in document.paths.paths.values_mut() {
        let PathItem { get, put, post, patch, delete, .. } = item;
        if let Some(operation) = get {
            add(operation, false, false);
        }
        for operation in [put, post, patch, delete].into_iter().flatten() {
            add(operation, true, keyed);
        }
    }
}

fn add(operation: &mut Operation, unsafe_method: bool, keyed: bool) {
    let asks = !operation.operation_id.as_deref().is_some_and(|id| WITHOUT_REGISTRAR.contains(&id));
    let reads = operation.request_body.is_some() || operation.parameters.iter().flatten().count() > 0;
    let all = [
        (
            reads || keyed,
            "400",
            "The request is not of the expected form, or its `Idempotency-Key` is missing",
        ),
        (unsafe_method, "403", "`X-Registrant: 1` is missing"),
        (keyed, "409", "The request with this `Idempotency-Key` is still running"),
        (keyed, "422", "The `Idempotency-Key` came with another request"),
        (asks, "422", "The registrar refused"),
        (true, "500", "Something went wrong on our side"),
        (
            asks,
            "502",
            "The registrar could not be reached, answered something unexpected, or refused our keys",
        ),
        (asks, "503", "The registrar is out of order, or asks us to slow down"),
        (asks, "504", "The registrar did not answer in time"),
    ];
    for (_, status, description) in all.into_iter().filter(|(applies, ..)| *applies) {
        let known = &mut operation.responses.responses;
        known.entry(status.to_owned()).or_insert_with(|| problem(description).into());
    }
}

fn problem(description: &str) -> Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(description).content(MEDIA_TYPE, content).build()
}
