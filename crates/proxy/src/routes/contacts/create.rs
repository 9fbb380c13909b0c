//! `POST /contacts`: a new contact.

use crate::contacts::{check_size, new_contact_form, validate, with_registry_phones};
use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::AppState;
use crate::web::extract::Sent;
use crate::web::idempotency::CutOff;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use http::{StatusCode, header};
use registrant_model::api::NewContact;
use registrant_model::contact::Contact;
use registrant_model::owner_change::ConsentKind;
use registrant_model::problem::{FieldCode, FieldProblem, Problem};
use registrant_model::{Field, Fields};
use registrant_registrars::registrar::ACCEPTED_TERMS;
use registrant_registrars::{CallError, Effect, ErrorKind};
use registrant_rules::Action;

/// Makes a contact at a registrar, judged by the rules of its form. Sent to the registrar once.
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
    cut_off: Option<Extension<CutOff>>,
    Sent(asked): Sent<NewContact>,
) -> Result<Response, RouteError> {
    let connected = connected(&app, &person, &asked.connection)?;
    if cut_off.is_some() {
        // It may have been made before the process went down, and a second one would be told from it by nobody.
        let lost = CallError::new(ErrorKind::Dropped, Effect::Unknown, "the request was cut off");
        return Err(RouteError::registrar(&asked.connection, lost));
    }
    check_size(&asked.fields)?;
    let extension = asked.fields.get(&Field::new(NewContact::EXTENSION));
    let (form, given) = new_contact_form(connected, &person, &asked.connection, extension).await?;
    let mut fields = with_registry_phones(&asked.fields).overlaid_with(&given);
    let rules: Vec<_> = form.rules.into_iter().map(|it| (it.domain, it.rule)).collect();
    let problems = validate(&rules, &Fields::new(), &fields, Action::Create);
    if !problems.is_empty() {
        return Err(RouteError::Validation(problems));
    }
    let terms = Field::new(ACCEPTED_TERMS);
    fields.remove(&terms);
    if form.making.is_some_and(|making| making.registry_terms) {
        if !asked.consents.contains(ConsentKind::RegistryTerms) {
            let problem = FieldProblem::new(terms, FieldCode::MustBeAccepted);
            return Err(RouteError::ConsentMissing(vec![problem]));
        }
        fields.set(terms, "true");
    }
    let _writing = app.kept.writing(&asked.connection);
    let made = connected.registrar.create_contact(&fields).await;
    let made: Contact = made.map_err(|error| RouteError::registrar(&asked.connection, error))?;
    app.store.note_made_contact(&person.subject, &made.connection, &made.id).await?;
    let place = format!("/api/v1/contacts/{}/{}", made.connection, made.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(made)).into_response())
}
