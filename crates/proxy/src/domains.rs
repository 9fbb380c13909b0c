//! Lists of domains over all connections.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::people::{Person, may_see_change, may_see_connection, may_see_domain, visible_domains};
use crate::state::App;
use registrant_model::api::{MissingPart, Page};
use registrant_model::domain::{Domain, DomainSummary, Role};
use registrant_model::{ConnectionId, DomainName};
use registrant_registrars::registrar::PageRequest;
use registrant_registrars::{CallError, ErrorKind};
use registrant_store::{ChangeFilter, Stage};

/// Where a list of several connections is read on: `connection:cursor there`.
struct Cursor<'a> {
    connection: &'a str,
    there: Option<&'a str>,
}

impl<'a> Cursor<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (connection, there) = text.split_once(':')?;
        Some(Self { connection, there: Some(there).filter(|there| !there.is_empty()) })
    }
}

/// One domain, for somebody who may see it.
pub(crate) async fn domain(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    name: &DomainName,
) -> Result<Domain, RouteError> {
    let connected = connected(app, person, connection)?;
    // A domain outside the person's scope is not even asked for: the time it takes tells nothing.
    if visible_domains(person).is_some_and(|own| !own.contains(&(connection.clone(), name.clone()))) {
        return Err(RouteError::NotFound);
    }
    let domain = connected.registrar.domain(name).await;
    let mut domain = domain.map_err(|error| RouteError::registrar(connection, error))?;
    if !may_see_domain(app, person, &domain).await? {
        return Err(RouteError::NotFound);
    }
    domain.owner_change = open_change(app, person, connection, name).await?;
    Ok(domain)
}

/// A connection, for somebody whose business it is.
pub(crate) fn connected<'a>(
    app: &'a App,
    person: &Person,
    id: &ConnectionId,
) -> Result<&'a Connected, RouteError> {
    let known = app.connections.get(id).filter(|_| may_see_connection(person, id));
    known.ok_or(RouteError::NotFound)
}

/// Domains, a page at a time: those a person has by name at once, those of whole connections one after the other.
pub(crate) async fn list(
    app: &App,
    person: &Person,
    cursor: Option<&str>,
    limit: usize,
) -> Result<Page<DomainSummary>, RouteError> {
    let mut page = match visible_domains(person) {
        Some(names) => by_name(app, person, names).await?,
        None => by_connection(app, person, cursor, limit).await?,
    };
    for summary in &mut page.items {
        summary.owner_change = open_change(app, person, &summary.connection, &summary.name).await?;
    }
    Ok(page)
}

async fn by_name(
    app: &App,
    person: &Person,
    names: &[(ConnectionId, DomainName)],
) -> Result<Page<DomainSummary>, RouteError> {
    let mut page = Page { items: Vec::new(), next: None, total: None, missing: Vec::new() };
    for (connection, name) in names {
        let Some(connected) = app.connections.get(connection) else { continue };
        match connected.registrar.domain(name).await {
            Ok(domain) => {
                connected.answered();
                if may_see_domain(app, person, &domain).await? {
                    page.items.push(summary(&domain));
                }
            }
            Err(error) if error.kind == ErrorKind::NotFound => {}
            Err(error) => note_missing(app, connected, connection, &error, &mut page.missing),
        }
    }
    page.total = u64::try_from(page.items.len()).ok();
    Ok(page)
}

async fn by_connection(
    app: &App,
    person: &Person,
    cursor: Option<&str>,
    limit: usize,
) -> Result<Page<DomainSummary>, RouteError> {
    let cursor = match cursor {
        Some(text) => {
            Some(Cursor::read(text).ok_or_else(|| RouteError::InvalidRequest("cursor".to_owned()))?)
        }
        None => None,
    };
    let mut page = Page { items: Vec::new(), next: None, total: None, missing: Vec::new() };
    for (id, connected) in app.connections.iter().filter(|(id, _)| may_see_connection(person, id)) {
        let there = match &cursor {
            Some(cursor) if id.as_str() < cursor.connection => continue,
            Some(cursor) if id.as_str() == cursor.connection => cursor.there,
            _ => None,
        };
        if page.items.len() >= limit {
            page.next = Some(format!("{id}:"));
            break;
        }
        let request = PageRequest { cursor: there.map(str::to_owned), limit: limit - page.items.len() };
        match connected.registrar.list_domains(request).await {
            Ok(part) => {
                connected.answered();
                page.items.extend(part.items);
                if let Some(next) = part.next {
                    page.next = Some(format!("{id}:{next}"));
                    break;
                }
            }
            Err(error) => note_missing(app, connected, id, &error, &mut page.missing),
        }
    }
    Ok(page)
}

/// Notes that a connection's part of a list is missing.
pub(crate) fn note_missing(
    app: &App,
    connected: &Connected,
    id: &ConnectionId,
    error: &CallError,
    missing: &mut Vec<MissingPart>,
) {
    tracing::warn!(connection = %id, %error, "a connection's part of a list is missing");
    if !missing.iter().any(|part| &part.connection == id) {
        let since = connected.in_registrars_time(connected.failed(app.now()));
        missing.push(MissingPart { connection: id.clone(), since, problem: error.to_problem(id) });
    }
}

fn summary(domain: &Domain) -> DomainSummary {
    let owner = domain.holder(Role::Owner);
    DomainSummary {
        connection: domain.connection.clone(),
        name: domain.name.clone(),
        state: Some(domain.state),
        owner: owner.and_then(|owner| owner.organisation.clone().or_else(|| owner.name.clone())),
        expires_at: domain.expires_at,
        owner_change: None,
    }
}

/// The open owner change of a domain that a person may see: the running one, or their own draft.
pub(crate) async fn open_change(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    domain: &DomainName,
) -> Result<Option<String>, RouteError> {
    let filter = ChangeFilter {
        connection: Some(connection.clone()),
        domain: Some(domain.clone()),
        stages: vec![Stage::Running, Stage::Draft],
        limit: 20,
        ..ChangeFilter::default()
    };
    let mut rows = app.store.list_changes(&filter).await?;
    rows.sort_by_key(|row| row.stage != Stage::Running);
    for row in rows.into_iter().filter(|row| row.stage == Stage::Running || row.subject == person.subject) {
        let change = app.store.change(&row.id).await?;
        if change.is_some_and(|change| may_see_change(person, &change)) {
            return Ok(Some(row.id.to_string()));
        }
    }
    Ok(None)
}
