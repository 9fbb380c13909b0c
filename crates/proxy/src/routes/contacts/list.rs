//! `GET /contacts`: the contacts a person may see.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::parts::{Ask, AskedOfParts, Cursor, MAX_AGE, OfConnections, Part, Told, each};
use crate::people::{Person, visible_contacts, visible_domains};
use crate::routes::paging::{bounded, page};
use crate::state::{App, AppState};
use axum::Json;
use axum::extract::State;
use futures_util::future::join_all;
use registrant_model::api::Page;
use registrant_model::contact::{Contact, ContactSummary};
use registrant_model::problem::Problem;
use registrant_model::{ConnectionId, ContactId, Field, Fields};
use registrant_registrars::registrar::{ContactFilter, PageRequest};
use registrant_registrars::{CallError, ErrorKind};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use utoipa::IntoParams;

/// Contacts read from one connection at a time.
const PART: usize = 100;
/// The parameter for the brand that a contact belongs to, at a registrar that has such.
const BRAND: &str = "brand";
/// The most parts that are read of a connection to sort its contacts, and of all of them for a page that is not sorted.
const MOST_READS: usize = 10;

/// The contacts this person may see, over all connections; a connection that fails is named in `missing`.
///
/// Any field of a contact can be a parameter, such as `email=@example.org` or `address.city=delft`; each value is a
/// part of what the contact holds, in any case; several have to fit together. `id` is a part of its number or handle,
/// `address` of any line of its address, and `brand` of the brand it belongs to. In the order of their names;
/// where a connection has too many to be sorted, connection after connection, and a page may then be short or empty
/// though `next` says that there are more.
#[utoipa::path(
    get, path = "/contacts", operation_id = "contacts", tag = "contacts",
    params(Filters, OfConnections, ("Cache-Control" = Option<String>, Header, description = MAX_AGE)),
    responses(
        (status = 200, body = Page<ContactSummary>),
        (status = 400, body = Problem, content_type = "application/problem+json"),
        (status = 401, body = Problem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn handler(
    State(app): State<AppState>,
    AskedOfParts(ask, filters): AskedOfParts<Filters>,
) -> Result<Json<Page<ContactSummary>>, RouteError> {
    let (cursor, limit) = (filters.cursor.clone(), filters.limit()?);
    let filter = Arc::new(filters.filter()?);
    if let Some(cursor) = cursor.as_deref().and_then(Cursor::read) {
        return Ok(Json(in_parts(&app, &ask, &filter, Some(cursor), limit).await?));
    }
    let mut told = Told::default();
    let what = format!("all contacts, {filter:?}");
    let parts = each(&ask, &what, ask.connections(&app), &mut told, |of| {
        let filter = Arc::clone(&filter);
        async move {
            match visible_domains(&of.person) {
                Some(_) => by_id(&of.app, &of.person, &of.id, &of.connected).await,
                None => Ok(whole(&of.connected, &filter).await),
            }
        }
    });
    let mut contacts = Vec::new();
    for (_, part) in parts.await? {
        let Some(part) = part else {
            return Ok(Json(in_parts(&app, &ask, &filter, None, limit).await?));
        };
        contacts.extend(part.into_iter().filter(|contact| filter.fits(contact)).map(summary));
    }
    contacts.sort_by_key(by_name);
    Ok(Json(told.of(page(contacts, cursor.as_deref(), Some(limit))?)))
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
            let field = Field::new(name);
            if field.path() != BRAND && !Field::KNOWN.contains(&field) {
                return Err(RouteError::InvalidRequest(format!("{field} is no field of a contact")));
            }
            if !part.trim().is_empty() {
                filter.fields.set(field, part);
            }
        }
        Ok(filter)
    }
}

async fn by_id(
    app: &App,
    person: &Person,
    id: &ConnectionId,
    connected: &Connected,
) -> Part<Option<Vec<Contact>>> {
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
    Ok(Ok(Some(contacts)))
}

/// All contacts of a connection; nothing when that would take more than [`MOST_READS`].
async fn whole(connected: &Connected, filter: &ContactFilter) -> Result<Option<Vec<Contact>>, CallError> {
    let (mut contacts, mut cursor) = (Vec::new(), None);
    for _ in 0..MOST_READS {
        let page = connected.registrar.list_contacts(PageRequest { cursor, limit: PART }, filter).await?;
        contacts.extend(page.items);
        cursor = page.next;
        if cursor.is_none() {
            return Ok(Some(contacts));
        }
    }
    Ok(None)
}

/// A page of a list that is too long to be sorted: connection after connection, each in its registrar's order. It may be
/// shorter than asked for, or empty, where few fit: then [`Page::next`] says where to look on.
async fn in_parts(
    app: &AppState,
    ask: &Ask,
    filter: &Arc<ContactFilter>,
    cursor: Option<Cursor<'_>>,
    limit: usize,
) -> Result<Page<ContactSummary>, RouteError> {
    let (mut page, mut told) = (Page::of(Vec::new()), Told::default());
    let first = cursor.as_ref().map_or("", |cursor| cursor.connection);
    let mut reads = 0;
    for of in ask.connections(app) {
        let id = &of.id;
        let mut place = match &cursor {
            _ if id.as_str() < first => continue,
            Some(cursor) if id.as_str() == first => (cursor.skip, cursor.there.map(str::to_owned)),
            _ => (0, None),
        };
        loop {
            let (skip, there) = &place;
            if page.items.len() >= limit || reads == MOST_READS {
                page.next = Some(format!("{id}:{skip}:{}", there.as_deref().unwrap_or_default()));
                page.items.sort_by_key(by_name);
                return Ok(told.of(page));
            }
            reads += 1;
            let asked = PageRequest { cursor: there.clone(), limit: PART };
            let what = format!("contacts from {}, {filter:?}", there.as_deref().unwrap_or_default());
            let read = each(ask, &what, [of.clone()], &mut told, |of| {
                let (asked, filter) = (asked.clone(), Arc::clone(filter));
                async move {
                    let page = of.connected.registrar.list_contacts(asked, &filter).await;
                    Ok(page.map(|page| (page.items, page.next)))
                }
            });
            // Of a connection that fails the rest is missing, which the page says.
            let Some((_, (items, next))) = read.await?.pop() else { break };
            let room = limit - page.items.len();
            let fitting = items.into_iter().enumerate().skip(*skip);
            let mut fitting = fitting.filter(|(_, contact)| filter.fits(contact));
            page.items.extend(fitting.by_ref().take(room).map(|(_, contact)| summary(contact)));
            place = match (fitting.next(), next) {
                (Some((number, _)), _) => (number, there.clone()),
                (None, Some(next)) => (0, Some(next)),
                (None, None) => break,
            };
        }
    }
    page.items.sort_by_key(by_name);
    Ok(told.of(page))
}

fn by_name(contact: &ContactSummary) -> (String, ContactId) {
    (contact.name.to_lowercase(), contact.id.clone())
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
