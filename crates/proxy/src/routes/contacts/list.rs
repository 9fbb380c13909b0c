//! `GET /contacts`: the contacts a person may see.

use crate::domains::note_missing;
use crate::error::RouteError;
use crate::people::{Person, may_see_connection, visible_contacts, visible_domains};
use crate::routes::domains::list::Paging;
use crate::state::{App, AppState};
use crate::web::extract::Asked;
use axum::Json;
use axum::extract::State;
use registrant_model::api::{MissingPart, Page};
use registrant_model::contact::{Contact, ContactSummary};
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, Field};
use registrant_registrars::ErrorKind;
use registrant_registrars::registrar::{ContactFilter, PageRequest};

/// Contacts read from one connection at a time.
const PART: usize = 100;

/// The contacts this person may see, over all connections; a connection that fails is named in `missing`.
#[utoipa::path(
    get, path = "/contacts", operation_id = "contacts", tag = "contacts", params(Paging),
    responses(
        (status = 200, body = Page<ContactSummary>),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    Asked(paging): Asked<Paging>,
) -> Result<Json<Page<ContactSummary>>, RouteError> {
    let mut missing = Vec::new();
    let mut contacts = Vec::new();
    for (id, _) in app.connections.iter().filter(|(id, _)| may_see_connection(&person, id)) {
        contacts.extend(of_connection(&app, &person, id, &mut missing).await?);
    }
    contacts.sort_by_key(|contact| (contact.name.to_lowercase(), contact.id.clone()));
    let from = paging.cursor.as_deref().and_then(|cursor| cursor.parse().ok()).unwrap_or(0_usize);
    let (total, upto) = (contacts.len(), from.saturating_add(paging.limit()));
    let items = contacts.into_iter().skip(from).take(paging.limit()).collect();
    let next = (upto < total).then(|| upto.to_string());
    Ok(Json(Page { items, next, total: u64::try_from(total).ok(), missing }))
}

async fn of_connection(
    app: &App,
    person: &Person,
    id: &ConnectionId,
    missing: &mut Vec<MissingPart>,
) -> Result<Vec<ContactSummary>, RouteError> {
    let read =
        if visible_domains(person).is_some() { by_id(app, person, id).await } else { whole(app, id).await };
    match read {
        Ok(contacts) => Ok(contacts.into_iter().map(summary).collect()),
        Err(RouteError::Registrar(_, error)) => {
            if let Some(connected) = app.connections.get(id) {
                note_missing(app, connected, id, &error, missing);
            }
            Ok(Vec::new())
        }
        Err(other) => Err(other),
    }
}

async fn by_id(app: &App, person: &Person, id: &ConnectionId) -> Result<Vec<Contact>, RouteError> {
    let connected = app.connections.get(id).ok_or(RouteError::NotFound)?;
    let mut contacts = Vec::new();
    for contact in visible_contacts(app, person, id).await? {
        match connected.registrar.contact(&contact).await {
            Ok(contact) => contacts.push(contact),
            Err(error) if error.kind == ErrorKind::NotFound => {}
            Err(error) => return Err(RouteError::registrar(id, error)),
        }
    }
    Ok(contacts)
}

async fn whole(app: &App, id: &ConnectionId) -> Result<Vec<Contact>, RouteError> {
    let connected = app.connections.get(id).ok_or(RouteError::NotFound)?;
    let (mut contacts, mut cursor) = (Vec::new(), None);
    loop {
        let page = connected
            .registrar
            .list_contacts(PageRequest { cursor, limit: PART }, &ContactFilter::default())
            .await;
        let page = page.map_err(|error| RouteError::registrar(id, error))?;
        contacts.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            return Ok(contacts);
        }
    }
}

fn summary(contact: Contact) -> ContactSummary {
    let text = |field: &Field| contact.fields.get(field).map(str::to_owned);
    ContactSummary {
        name: contact.fields.display_name(),
        organisation: text(&Field::ORGANISATION_NAME),
        email: text(&Field::EMAIL),
        connection: contact.connection,
        id: contact.id,
        domains: contact.domains,
    }
}
