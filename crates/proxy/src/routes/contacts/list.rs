//! `GET /contacts`: the contacts a person may see.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::parts::{Part, each};
use crate::people::{Person, may_see_connection, visible_contacts, visible_domains};
use crate::routes::paging::{bounded, page};
use crate::state::{App, AppState};
use crate::web::extract::Asked;
use axum::Json;
use axum::extract::State;
use futures_util::future::join_all;
use registrant_model::api::Page;
use registrant_model::contact::{Contact, ContactSummary};
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, Field, Fields};
use registrant_registrars::registrar::{ContactFilter, PageRequest};
use registrant_registrars::{CallError, ErrorKind};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::IntoParams;

/// Contacts read from one connection at a time.
const PART: usize = 100;

/// The contacts this person may see, over all connections; a connection that fails is named in `missing`.
///
/// Any field of a contact can be a parameter, such as `email=@example.org` or `address.city=delft`; each value is a
/// part of what the contact holds, in any case. `id` is a part of its number or handle.
#[utoipa::path(
    get, path = "/contacts", operation_id = "contacts", tag = "contacts", params(Filters),
    responses(
        (status = 200, body = Page<ContactSummary>),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    person: Person,
    Asked(filters): Asked<Filters>,
) -> Result<Json<Page<ContactSummary>>, RouteError> {
    let (cursor, limit) = (filters.cursor.clone(), filters.limit()?);
    let filter = filters.filter()?;
    let mut missing = Vec::new();
    let connections = app.connections.iter().filter(|(id, _)| may_see_connection(&person, id));
    let parts = each(&app, connections, &mut missing, async |id, connected| match visible_domains(&person) {
        Some(_) => by_id(&app, &person, id, connected).await,
        None => Ok(whole(connected, &filter).await),
    });
    let found = parts.await?.into_iter().flat_map(|(_, contacts)| contacts);
    let mut contacts: Vec<_> = found.filter(|contact| filter.fits(contact)).map(summary).collect();
    contacts.sort_by_key(|contact| (contact.name.to_lowercase(), contact.id.clone()));
    Ok(Json(page(contacts, cursor.as_deref(), Some(limit), missing)?))
}

/// What contacts are looked for by: fields and parts of their values. And where the list is read on.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query, style = Form)]
pub(crate) struct Filters {
    /// A part of the number or handle.
    #[serde(default)]
    id: Option<String>,
    /// A part of any line of the address.
    #[serde(default)]
    address: Option<String>,
    /// What `next` of the page before said.
    #[serde(default)]
    cursor: Option<String>,
    /// How many at most, 1 to 100.
    #[serde(default)]
    #[param(value_type = Option<usize>)]
    limit: Option<String>,
    /// Parts of values by the names of their fields.
    #[serde(flatten)]
    #[param(value_type = Object)]
    fields: BTreeMap<String, String>,
}

impl Filters {
    /// The number of items asked for. Beside flattened fields a number is read as text.
    fn limit(&self) -> Result<usize, RouteError> {
        let limit = self.limit.as_deref().map(str::parse).transpose();
        limit.map(bounded).map_err(|_| RouteError::InvalidRequest("limit".to_owned()))
    }

    fn filter(self) -> Result<ContactFilter, RouteError> {
        let said = |part: Option<String>| part.filter(|part| !part.trim().is_empty());
        let mut filter =
            ContactFilter { id: said(self.id), address: said(self.address), fields: Fields::new() };
        for (name, part) in self.fields {
            let known = Field::KNOWN.iter().find(|field| field.path() == name);
            let field = known
                .ok_or_else(|| RouteError::InvalidRequest(format!("{name} is no field of a contact")))?;
            if !part.trim().is_empty() {
                filter.fields.set(field.clone(), part);
            }
        }
        Ok(filter)
    }
}

async fn by_id(app: &App, person: &Person, id: &ConnectionId, connected: &Connected) -> Part<Vec<Contact>> {
    let visible = match visible_contacts(app, person, id).await {
        Err(RouteError::Registrar(_, error)) => return Ok(Err(*error)),
        visible => visible?,
    };
    let mut contacts = Vec::new();
    for contact in join_all(visible.iter().map(|contact| connected.registrar.contact(contact))).await {
        match contact {
            Ok(contact) => contacts.push(contact),
            Err(error) if error.kind == ErrorKind::NotFound => {}
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(Ok(contacts))
}

async fn whole(connected: &Connected, filter: &ContactFilter) -> Result<Vec<Contact>, CallError> {
    let (mut contacts, mut cursor) = (Vec::new(), None);
    loop {
        let page = connected.registrar.list_contacts(PageRequest { cursor, limit: PART }, filter).await?;
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
