//! Answers that follow from what a route is, not from what it does: the guard header, the idempotency key, and a
//! registrar that fails. They are described for every route alike, so that no route forgets them.

use registrant_model::problem::MEDIA_TYPE;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::{ContentBuilder, OpenApi as Document, Ref, RefOr, Response, ResponseBuilder};

/// Operations that never wait for a registrar, or leave a silent one out of their answer.
const WITHOUT_REGISTRAR: [&str; 15] = [
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
    "owner_change_links",
    "make_owner_change_link",
    "revoke_owner_change_link",
    "shared_owner_change",
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
        (
            asks,
            "503",
            "The registrar is out of order or asks us to slow down, or nothing can be kept at the moment",
        ),
        (!asks, "503", "Nothing can be kept or read at the moment, or another process has taken over"),
        (asks, "504", "The registrar did not answer in time"),
    ];
    for (_, status, description) in all.into_iter().filter(|(applies, ..)| *applies) {
        let known = &mut operation.responses.responses;
        known.entry(status.to_owned()).or_insert_with(|| problem(description).into());
    }
    for (status, response) in &mut operation.responses.responses {
        if let RefOr::T(response) = response
            && response.description.is_empty()
        {
            usual(status).clone_into(&mut response.description);
        }
    }
}

/// What a status usually means here: OpenAPI 3.1 wants a description of every answer.
fn usual(status: &str) -> &'static str {
    match status {
        "200" => "As asked",
        "201" => "Made",
        "202" => "Written down; the registrar is told next",
        "204" => "Done",
        "400" => "The request is not of the expected form",
        "401" => "Nobody is signed in",
        "403" => "Not for whoever asks, or a header is missing",
        "404" => "There is no such thing, or none that this person may see",
        "409" => "Not possible as things stand, or the request with this key is still running",
        "412" => "Somebody changed it meanwhile",
        "422" => "Values do not fit, the registrar refused them, or the key came with another request",
        "428" => "`If-Match` is missing",
        _ => "See the problem",
    }
}

fn problem(description: &str) -> Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(description).content(MEDIA_TYPE, content).build()
}
