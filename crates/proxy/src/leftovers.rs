//! What owner changes that did not take effect left at a registrar: contacts that own nothing, carts that nobody
//! ordered.

use crate::domains::connected;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::App;
use registrant_model::leftover::{Fate, Leftover};
use registrant_model::owner_change::{OwnerChange, References, State};
use registrant_model::{ConnectionId, ContactId};
use registrant_registrars::{ErrorKind, Registrar};
use registrant_store::{ChangeFilter, Stage};

/// Owner changes of a connection that are looked through, newest first.
const LIMIT: u32 = 1_000;

/// What was left at a connection by this person; by anybody, for staff. The registrar is asked whether it is still
/// there and unused.
pub(crate) async fn list(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
) -> Result<Vec<Leftover>, RouteError> {
    let registrar = connected(app, person, connection)?.registrar.as_ref();
    let mut found = of_deleted_drafts(app, person, connection, registrar).await?;
    found.extend(of_ended(app, person, connection, registrar).await?);
    let used = in_use(app, connection).await?;
    let mut left: Vec<Leftover> = Vec::new();
    for item in found {
        let is_used = used.iter().any(|names| names.get(&item.kind) == Some(item.name.as_str()));
        let is_known = left.iter().any(|known| known.kind == item.kind && known.name == item.name);
        if !is_used && !is_known && is_there(registrar, connection, &item).await? {
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
    let left = list(app, person, connection).await?;
    let item = left.into_iter().find(|it| it.kind == kind && it.name == name).ok_or(RouteError::NotFound)?;
    if item.fate != Fate::Removable {
        return Err(RouteError::NotSupported("this cannot be deleted at this registrar"));
    }
    let id: ContactId = item.name.parse().map_err(|_| RouteError::NotFound)?;
    let registrar = &connected(app, person, connection)?.registrar;
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
        })
    };
    Ok(own.filter_map(leftover).collect())
}

async fn of_ended(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    registrar: &dyn Registrar,
) -> Result<Vec<Leftover>, RouteError> {
    let mut left = Vec::new();
    for change in changes(app, connection, vec![Stage::Ended]).await? {
        if change.state == State::Applied || !is_own(person, Some(&change.by)) {
            continue;
        }
        let ordered = change.references.get("order").is_some();
        for (kind, name) in change.references.shown().iter() {
            let fate = registrar.fate(kind);
            // What was ordered is the order's.
            let Some(fate) = fate.filter(|fate| !(ordered && *fate == Fate::Expires)) else { continue };
            left.push(Leftover {
                connection: change.connection.clone(),
                kind: kind.to_owned(),
                name: name.to_owned(),
                domain: change.domain.clone(),
                since: change.updated_at,
                owner_change: Some(change.id.to_string()),
                fate,
            });
        }
    }
    Ok(left)
}

/// What owner changes that are not over still need.
async fn in_use(app: &App, connection: &ConnectionId) -> Result<Vec<References>, RouteError> {
    let open = changes(app, connection, vec![Stage::Draft, Stage::Running]).await?;
    Ok(open.into_iter().map(|change| change.references).collect())
}

async fn changes(
    app: &App,
    connection: &ConnectionId,
    stages: Vec<Stage>,
) -> Result<Vec<OwnerChange>, RouteError> {
    let connection = Some(connection.clone());
    let filter = ChangeFilter { connection, stages, limit: LIMIT, ..ChangeFilter::default() };
    let mut changes = Vec::new();
    for row in app.store.list_changes(&filter).await? {
        changes.extend(app.store.change(&row.id).await?);
    }
    Ok(changes)
}

fn is_own(person: &Person, subject: Option<&str>) -> bool {
    person.is_staff() || subject == Some(person.subject.as_str())
}

/// Whether a contact is still there and owns nothing. No call tells of a cart without its owner's wish to use it.
async fn is_there(
    registrar: &dyn Registrar,
    connection: &ConnectionId,
    item: &Leftover,
) -> Result<bool, RouteError> {
    if item.fate == Fate::Expires {
        return Ok(true);
    }
    let Ok(id) = item.name.parse::<ContactId>() else { return Ok(false) };
    match registrar.contact(&id).await {
        Ok(contact) => Ok(contact.domains.is_empty()),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(RouteError::registrar(connection, error)),
    }
}
