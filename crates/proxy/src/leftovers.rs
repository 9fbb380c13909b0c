//! What owner changes left at a registrar: contacts that own nothing, because the change did not take effect or made
//! another in their place, and carts that nobody ordered.

use crate::domains::connected;
use crate::error::RouteError;
use crate::owner_changes;
use crate::people::{Person, visible_domains};
use crate::state::App;
use futures_util::{StreamExt, TryStreamExt, stream};
use registrant_model::leftover::{Fate, Leftover};
use registrant_model::owner_change::{OwnerChange, References, State, StepPhase};
use registrant_model::{ConnectionId, ContactId, Timestamp};
use registrant_registrars::{ErrorKind, Lasts, Registrar};
use registrant_store::{ChangeFilter, Stage};

/// Owner changes of a person at a connection that are looked through, newest first.
const LIMIT: u32 = 1_000;

/// Seconds after which a call that was given up is not taken to arrive any more: a day.
const LATEST: i64 = 24 * 60 * 60;

/// What the registrar is asked about at the same time.
const AT_ONCE: usize = 8;

/// What was left at a connection by this person; by anybody, for staff. The registrar is asked whether it is still
/// there and unused.
pub(crate) async fn list(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
) -> Result<Vec<Leftover>, RouteError> {
    let registrar = connected(app, person, connection)?.registrar.as_ref();
    let found = noted(app, person, connection, registrar).await?;
    let asked = found.into_iter().map(|item| async move {
        let stands = stands(registrar, connection, &item).await?;
        Ok::<_, RouteError>((item, stands))
    });
    let asked: Vec<(Leftover, Stands)> = stream::iter(asked).buffered(AT_ONCE).try_collect().await?;
    let mut left = Vec::new();
    for (item, stands) in asked {
        match stands {
            Stands::Unused { until } => left.push(Leftover { until, ..item }),
            // It will not come back: the next list need not ask for it. What an owner change tells is in its journal.
            Stands::Gone if item.owner_change.is_none() => {
                app.store.forget_leftover(connection, &item.kind, &item.name).await?;
            }
            Stands::Gone | Stands::Used => {}
        }
    }
    Ok(left)
}

/// What was left as far as the journal knows, each thing once: what owner changes that are not over need is not left.
async fn noted(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    registrar: &dyn Registrar,
) -> Result<Vec<Leftover>, RouteError> {
    let mut found = of_deleted_drafts(app, person, connection, registrar).await?;
    found.extend(of_changes(app, person, connection, registrar).await?);
    if found.is_empty() {
        return Ok(found);
    }
    let used = in_use(app, connection).await?;
    let mut left: Vec<Leftover> = Vec::new();
    for item in found {
        let is_used = used.iter().any(|names| names.get(&item.kind) == Some(item.name.as_str()));
        let is_known = left.iter().any(|known| known.kind == item.kind && known.name == item.name);
        if !is_used && !is_known {
            left.push(item);
        }
    }
    Ok(left)
}

/// Takes something away that was left.
pub(crate) async fn remove(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    (kind, name): (&str, &str),
) -> Result<(), RouteError> {
    let registrar = connected(app, person, connection)?.registrar.as_ref();
    let left = noted(app, person, connection, registrar).await?;
    let item = left.into_iter().find(|it| it.kind == kind && it.name == name).ok_or(RouteError::NotFound)?;
    if !matches!(stands(registrar, connection, &item).await?, Stands::Unused { .. }) {
        return Err(RouteError::NotFound);
    }
    if item.fate != Fate::Removable {
        return Err(RouteError::NotSupported("this cannot be deleted at this registrar"));
    }
    let id: ContactId = item.name.parse().map_err(|_| RouteError::NotFound)?;
    let _writing = app.kept.writing(connection);
    let deleted = registrar.delete_contact(&id).await;
    deleted.map_err(|error| RouteError::registrar(connection, error))?;
    Ok(app.store.forget_leftover(connection, kind, name).await?)
}

async fn of_deleted_drafts(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    registrar: &dyn Registrar,
) -> Result<Vec<Leftover>, RouteError> {
    let noted = app.store.leftovers().await?.into_iter();
    let own = noted.filter(|it| &it.connection == connection && is_own(person, it.subject.as_deref()));
    let leftover = |it: registrant_store::Leftover| {
        let fate = registrar.fate(&it.kind)?;
        let (connection, domain) = (it.connection, it.domain);
        Some(Leftover {
            connection,
            kind: it.kind,
            name: it.name,
            domain,
            since: it.since,
            owner_change: None,
            fate,
            until: None,
        })
    };
    Ok(own.filter_map(leftover).collect())
}

async fn of_changes(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    registrar: &dyn Registrar,
) -> Result<Vec<Leftover>, RouteError> {
    let now = connected(app, person, connection)?.last_known_time(app.clock.as_ref());
    // Whoever sees the contacts of a few domains only is shown no other that happens to be alike.
    let since = match visible_domains(person) {
        Some(_) => now.plus_seconds(-LATEST),
        None => Timestamp::from_seconds(0),
    };
    let mut left = Vec::new();
    for change in theirs(app, person, connection).await? {
        // What was given up in doubt may still come to be, and needs what was made for it.
        if change.state.is_final() && change.unsettled().is_some_and(|it| it.phase == StepPhase::Commit) {
            continue;
        }
        let replaced = change.left_behind.iter().map(|it| (it.kind.clone(), it.name.clone()));
        let unseen = made_unseen(app, connection, &change, since).await?;
        for (kind, name) in replaced.chain(unused_names(&change)).chain(unseen) {
            let fate = registrar.fate(&kind);
            // What was ordered is the order's.
            let is_ordered = change.references.get(&kind) == Some(name.as_str()) && change.is_ordered();
            let Some(fate) = fate.filter(|fate| !(is_ordered && *fate == Fate::Expires)) else { continue };
            left.push(Leftover {
                connection: change.connection.clone(),
                kind,
                name,
                domain: change.domain.clone(),
                since: change.updated_at,
                owner_change: Some(change.id.to_string()),
                fate,
                until: None,
            });
        }
    }
    Ok(left)
}

/// What stands among the names of an owner change that has come to nothing.
fn unused_names(change: &OwnerChange) -> Vec<(String, String)> {
    if !change.state.is_final() || change.state == State::Applied {
        return Vec::new();
    }
    change.references.shown().iter().map(|(kind, name)| (kind.to_owned(), name.to_owned())).collect()
}

/// What calls of an owner change made without anybody learning its name: the last one, where it is over, and any that
/// arrived after it had been made again.
async fn made_unseen(
    app: &App,
    connection: &ConnectionId,
    change: &OwnerChange,
    since: Timestamp,
) -> Result<Vec<(String, String)>, RouteError> {
    let failed = |error| RouteError::registrar(connection, error);
    let mut found = owner_changes::made_twice(app, change, since).await.map_err(failed)?;
    if change.state.is_final() {
        found.extend(owner_changes::made_in_doubt(app, change).await.map_err(failed)?);
    }
    Ok(found)
}

/// The owner changes of a person, of which others crowd none out; for staff the newest of everybody as well.
async fn theirs(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
) -> Result<Vec<OwnerChange>, RouteError> {
    let of_connection =
        || ChangeFilter { connection: Some(connection.clone()), limit: LIMIT, ..ChangeFilter::default() };
    let own = ChangeFilter { subject: Some(person.subject.clone()), ..of_connection() };
    let mut found = changes(app, &own).await?;
    if person.is_staff() {
        for change in changes(app, &of_connection()).await? {
            if change.by != person.subject {
                found.push(change);
            }
        }
    }
    Ok(found)
}

/// What owner changes that are not over still need, whoever began them.
async fn in_use(app: &App, connection: &ConnectionId) -> Result<Vec<References>, RouteError> {
    let open = ChangeFilter {
        connection: Some(connection.clone()),
        stages: vec![Stage::Draft, Stage::Running],
        limit: u32::MAX,
        ..ChangeFilter::default()
    };
    Ok(changes(app, &open).await?.into_iter().map(|change| change.references).collect())
}

async fn changes(app: &App, filter: &ChangeFilter) -> Result<Vec<OwnerChange>, RouteError> {
    let mut changes = Vec::new();
    for row in app.store.list_changes(filter).await? {
        changes.extend(app.store.change(&row.id).await?);
    }
    Ok(changes)
}

fn is_own(person: &Person, subject: Option<&str>) -> bool {
    person.is_staff() || subject == Some(person.subject.as_str())
}

/// How something stands at the registrar.
enum Stands {
    /// It is there, and nothing uses it; until then, where it expires and that is told.
    Unused { until: Option<Timestamp> },
    /// It is there, and used.
    Used,
    /// It is there no longer, or cannot be used for anything any more.
    Gone,
}

/// Whether something is still there and unused: a contact that no domain has, a cart that can still be ordered.
async fn stands(
    registrar: &dyn Registrar,
    connection: &ConnectionId,
    item: &Leftover,
) -> Result<Stands, RouteError> {
    let failed = |error| RouteError::registrar(connection, error);
    if item.fate == Fate::Expires {
        return Ok(match registrar.lasts(&item.kind, &item.name).await.map_err(failed)? {
            Lasts::Over => Stands::Gone,
            Lasts::Until(until) => Stands::Unused { until },
        });
    }
    let Ok(id) = item.name.parse::<ContactId>() else { return Ok(Stands::Gone) };
    match registrar.contact(&id).await {
        Ok(contact) if contact.is_unused() => Ok(Stands::Unused { until: None }),
        Ok(_) => Ok(Stands::Used),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(Stands::Gone),
        Err(error) => Err(failed(error)),
    }
}
