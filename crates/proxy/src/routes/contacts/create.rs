//! `POST /contacts`: a new contact.

use crate::contacts::{check_size, validate, with_registry_phones};
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::Sent;
use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use registrant_model::Fields;
use registrant_model::api::NewContact;
use registrant_model::contact::Contact;
use registrant_model::problem::Problem;
use registrant_rules::Action;

/// Makes a contact at a registrar. Sent to the registrar once.
#[utoipa::path(
    post, path = "/contacts", operation_id = "create_contact", tag = "contacts", request_body = NewContact,
    params(("Idempotency-Key" = String, Header)),
    responses(
        (status = 201, body = Contact),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
        (status = 404, body = Problem, content_type = "application/problem+json"),
        (status = 422, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    Sent(asked): Sent<NewContact>,
) -> Result<Response, RouteError> {
    let connected = connected(&app, &person, &asked.connection)?;
    check_size(&asked.fields)?;
    let fields = with_registry_phones(&asked.fields);
    let problems = validate(&[], &Fields::new(), &fields, Action::Create);
    if !problems.is_empty() {
        return Err(RouteError::Validation(problems));
    }
    let made = connected.registrar.create_contact(&fields).await;
    let made: Contact = made.map_err(|error| RouteError::registrar(&asked.connection, error))?;
    app.store.note_made_contact(&person.subject, &made.connection, &made.id).await?;
    let place = format!("/api/v1/contacts/{}/{}", made.connection, made.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(made)).into_response())
}
