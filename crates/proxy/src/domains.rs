//! Lists of domains over all connections.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::parts::{Part, each};
use crate::people::{Person, may_see_change, may_see_connection, may_see_domain, visible_domains};
use crate::routes::paging::page;
use crate::state::App;
use futures_util::future::join_all;
use registrant_model::api::Page;
use registrant_model::domain::{Domain, DomainSummary, Role};
use registrant_model::{ConnectionId, DomainName};
use registrant_registrars::ErrorKind;
use registrant_registrars::registrar::PageRequest;
use registrant_store::{ChangeFilter, Stage};

/// Where a list of several connections is read on: `connection:skip:cursor there`. Some registrars answer more rows
/// than were asked for; those of the first `skip` rows of that page were shown before.
struct Cursor<'a> {
    connection: &'a str,
    skip: usize,
    there: Option<&'a str>,
}

impl<'a> Cursor<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let (connection, rest) = text.split_once(':')?;
        let (skip, there) = rest.split_once(':')?;
        Some(Self {
            connection,
            skip: skip.parse().ok()?,
            there: Some(there).filter(|there| !there.is_empty()),
        })
    }
}

/// Domains read from one connection at a time.
const PART: usize = 100;

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
        Some(names) => {
            let all = by_name(app, person, names).await?;
            page(all.items, cursor, Some(limit), all.missing)?
        }
        None => by_connection(app, person, cursor, limit).await?,
    };
    for summary in &mut page.items {
        summary.owner_change = open_change(app, person, &summary.connection, &summary.name).await?;
    }
    Ok(page)
}

/// Domains with a part of the name, in any case: all are read, since no registrar searches like that.
pub(crate) async fn search(
    app: &App,
    person: &Person,
    part: &str,
    cursor: Option<&str>,
    limit: usize,
) -> Result<Page<DomainSummary>, RouteError> {
    let part = part.to_lowercase();
    let all = match visible_domains(person) {
        Some(names) => by_name(app, person, names).await?,
        None => whole(app, person).await?,
    };
    let found = all.items.into_iter().filter(|domain| domain.name.as_str().contains(&part)).collect();
    let mut page = page(found, cursor, Some(limit), all.missing)?;
    for summary in &mut page.items {
        summary.owner_change = open_change(app, person, &summary.connection, &summary.name).await?;
    }
    Ok(page)
}

/// Every domain of whole connections.
async fn whole(app: &App, person: &Person) -> Result<Page<DomainSummary>, RouteError> {
    let mut missing = Vec::new();
    let connections = app.connections.iter().filter(|(id, _)| may_see_connection(person, id));
    let parts = each(app, connections, &mut missing, async |_, connected| {
        let (mut domains, mut cursor) = (Vec::new(), None);
        loop {
            match connected.registrar.list_domains(PageRequest { cursor, limit: PART }).await {
                Ok(page) => {
                    domains.extend(page.items);
                    cursor = page.next;
                }
                Err(error) => return Ok(Err(error)),
            }
            if cursor.is_none() {
                return Ok(Ok(domains));
            }
        }
    });
    let items: Vec<DomainSummary> = parts.await?.into_iter().flat_map(|(_, domains)| domains).collect();
    Ok(Page { total: u64::try_from(items.len()).ok(), items, next: None, missing })
}

async fn by_name(
    app: &App,
    person: &Person,
    names: &[(ConnectionId, DomainName)],
) -> Result<Page<DomainSummary>, RouteError> {
    let mut missing = Vec::new();
    let connections = app.connections.iter().filter(|(id, _)| may_see_connection(person, id));
    let parts = each(app, connections, &mut missing, async |id, connected| {
        let own =
            names.iter().filter(|(own, _)| own == id).map(|(_, name)| named(app, person, connected, name));
        let mut found = Vec::new();
        for read in join_all(own).await {
            match read? {
                Ok(domain) => found.extend(domain),
                Err(error) => return Ok(Err(error)),
            }
        }
        Ok(Ok(found))
    });
    let items: Vec<DomainSummary> = parts.await?.into_iter().flat_map(|(_, found)| found).collect();
    Ok(Page { total: u64::try_from(items.len()).ok(), items, next: None, missing })
}

/// A domain that somebody has by name; nothing if it is not there, or was given away.
async fn named(
    app: &App,
    person: &Person,
    connected: &Connected,
    name: &DomainName,
) -> Part<Option<DomainSummary>> {
    match connected.registrar.domain(name).await {
        Ok(domain) => Ok(Ok(may_see_domain(app, person, &domain).await?.then(|| summary(&domain)))),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(Ok(None)),
        Err(error) => Ok(Err(error)),
    }
}

/// Whole connections, one after the other in the order of their names. All that may stand on the page are asked at
/// once, for no more than the page holds.
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
    let start = |id: &ConnectionId| match &cursor {
        Some(cursor) if id.as_str() < cursor.connection => None,
        Some(cursor) if id.as_str() == cursor.connection => Some((cursor.skip, cursor.there)),
        _ => Some((0, None)),
    };
    let mut missing = Vec::new();
    let connections =
        app.connections.iter().filter(|(id, _)| may_see_connection(person, id) && start(id).is_some());
    let parts = each(app, connections, &mut missing, async |id, connected| {
        let (skip, there) = start(id).unwrap_or_default();
        let request = PageRequest { cursor: there.map(str::to_owned), limit: skip.saturating_add(limit) };
        Ok(connected.registrar.list_domains(request).await)
    });
    let mut page = Page { items: Vec::new(), next: None, total: None, missing: Vec::new() };
    for (id, part) in parts.await? {
        let (skip, there) = start(id).unwrap_or_default();
        let room = limit - page.items.len();
        let rows = part.items.len().saturating_sub(skip);
        page.items.extend(part.items.into_iter().skip(skip).take(room));
        if rows > room || (room == 0 && part.next.is_some()) {
            page.next = Some(format!("{id}:{}:{}", skip + room, there.unwrap_or_default()));
            break;
        }
        if let Some(next) = part.next {
            page.next = Some(format!("{id}:0:{next}"));
            break;
        }
    }
    page.missing = missing;
    Ok(page)
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
