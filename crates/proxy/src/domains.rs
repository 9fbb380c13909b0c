//! Lists of domains over all connections.

use crate::connections::Connected;
use crate::error::RouteError;
use crate::parts::{Ask, Cursor, Part, Told, each};
use crate::people::{Person, may_see_change, may_see_connection, may_see_domain, visible_domains};
use crate::routes::paging::page;
use crate::state::{App, AppState};
use futures_util::future::join_all;
use registrant_model::api::Page;
use registrant_model::domain::{Domain, DomainSummary, Role};
use registrant_model::{ConnectionId, DomainName};
use registrant_registrars::ErrorKind;
use registrant_registrars::registrar::PageRequest;
use registrant_store::{ChangeFilter, Stage};

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
    let open = open_change(app, person, connection, name).await?;
    (domain.owner_change, domain.owner_change_draft) = told(open);
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

/// Domains, a page at a time: those a person has by name at once, those of whole connections one after the other. With
/// `search` only those with that in their name, in any case.
pub(crate) async fn list(
    app: &AppState,
    ask: &Ask,
    search: Option<&str>,
    cursor: Option<&str>,
    limit: usize,
) -> Result<Page<DomainSummary>, RouteError> {
    let search = search.map(str::to_lowercase);
    let page = match visible_domains(&ask.person) {
        Some(_) => {
            let mut told = Told::default();
            let all = by_name(app, ask, search.as_deref(), &mut told).await?;
            told.of(page(all, cursor, Some(limit))?)
        }
        None => by_connection(app, ask, search.as_deref(), cursor, limit).await?,
    };
    with_changes(app, ask, page).await
}

/// The same page with the owner change of each domain that is open now: those are known here and never kept as old.
async fn with_changes(
    app: &AppState,
    ask: &Ask,
    mut page: Page<DomainSummary>,
) -> Result<Page<DomainSummary>, RouteError> {
    for summary in &mut page.items {
        let open = open_change(app, &ask.person, &summary.connection, &summary.name).await?;
        (summary.owner_change, summary.owner_change_draft) = told(open);
    }
    Ok(page)
}

/// The domains that a person has by name, and those that fit alone are asked for.
async fn by_name(
    app: &AppState,
    ask: &Ask,
    search: Option<&str>,
    told: &mut Told,
) -> Result<Vec<DomainSummary>, RouteError> {
    let what = search.map_or_else(|| "own domains".to_owned(), |part| format!("own domains like {part}"));
    let parts = each(ask, &what, ask.connections(app), told, |of| {
        let names = visible_domains(&of.person).unwrap_or_default();
        let fits = |name: &DomainName| search.is_none_or(|part| name.as_str().contains(part));
        let own = names.iter().filter(|(own, name)| own == &of.id && fits(name));
        let names: Vec<DomainName> = own.map(|(_, name)| name.clone()).collect();
        async move {
            let own = names.iter().map(|name| named(&of.app, &of.person, &of.connected, name));
            let mut found = Vec::new();
            for read in join_all(own).await {
                match read? {
                    Ok(domain) => found.extend(domain),
                    Err(error) => return Ok(Err(error)),
                }
            }
            Ok(Ok(found))
        }
    });
    Ok(parts.await?.into_iter().flat_map(|(_, found)| found).collect())
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
    app: &AppState,
    ask: &Ask,
    search: Option<&str>,
    cursor: Option<&str>,
    limit: usize,
) -> Result<Page<DomainSummary>, RouteError> {
    let from = cursor.unwrap_or_default();
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
    let mut told = Told::default();
    let mut connections = ask.connections(app);
    connections.retain(|of| start(&of.id).is_some());
    let what = match search {
        Some(part) => format!("domains like {part}, {limit} from {from}"),
        None => format!("domains, {limit} from {from}"),
    };
    let parts = each(ask, &what, connections, &mut told, |of| {
        let (skip, there) = start(&of.id).unwrap_or_default();
        let request = PageRequest { cursor: there.map(str::to_owned), limit: skip.saturating_add(limit) };
        let search = search.map(str::to_owned);
        async move {
            let registrar = &of.connected.registrar;
            let page = match search {
                Some(part) => registrar.find_domains(&part, request).await,
                None => registrar.list_domains(request).await,
            };
            Ok(page.map(|page| (page.items, page.next)))
        }
    });
    let mut page = Page::of(Vec::new());
    for (id, (items, next)) in parts.await? {
        let (skip, there) = start(&id).unwrap_or_default();
        let room = limit - page.items.len();
        let rows = items.len().saturating_sub(skip);
        page.items.extend(items.into_iter().skip(skip).take(room));
        if rows > room || (room == 0 && next.is_some()) {
            page.next = Some(format!("{id}:{}:{}", skip + room, there.unwrap_or_default()));
            break;
        }
        if let Some(next) = next {
            page.next = Some(format!("{id}:0:{next}"));
            break;
        }
    }
    Ok(told.of(page))
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
        owner_change_draft: false,
    }
}

/// The open owner change of a domain.
pub(crate) struct OpenChange {
    /// Its name.
    pub(crate) id: String,
    /// Whether it is a draft.
    pub(crate) is_draft: bool,
}

fn told(open: Option<OpenChange>) -> (Option<String>, bool) {
    let is_draft = open.as_ref().is_some_and(|open| open.is_draft);
    (open.map(|open| open.id), is_draft)
}

/// The open owner change of a domain that a person may see: the running one, or their own draft.
pub(crate) async fn open_change(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    domain: &DomainName,
) -> Result<Option<OpenChange>, RouteError> {
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
            return Ok(Some(OpenChange { id: row.id.to_string(), is_draft: row.stage == Stage::Draft }));
        }
    }
    Ok(None)
}
