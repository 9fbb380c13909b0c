//! Links by which an owner follows an owner change without being signed in.

use super::desk::read;
use crate::error::RouteError;
use crate::people::Person;
use crate::state::{App, AppState};
use registrant_model::owner_change::{Link, MadeLink, OwnerChangeId, PartyRole, SharedChange};
use registrant_store::LinkRow;
use sha2::{Digest, Sha256};

/// Links of one owner change that work at the same time.
const MOST: usize = 10;

/// Makes a link for one of the two owners. What it opens is kept as a hash: nobody reads it again.
pub(crate) async fn make(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
    party: PartyRole,
) -> Result<MadeLink, RouteError> {
    let change = read(app, person, id).await?;
    if change.agreement.is_none() {
        return Err(RouteError::WrongState("nothing has been agreed to yet"));
    }
    let (now, token) = (app.now(), app.random.secret());
    if app.store.links(id, now).await?.len() >= MOST {
        return Err(RouteError::WrongState("there are ten links already: revoke one"));
    }
    let row = LinkRow {
        id: app.random.uuid(),
        owner_change: id.clone(),
        party,
        subject: person.subject.clone(),
        made_at: now,
        until: now.plus_seconds(i64::try_from(app.config.link.as_secs()).unwrap_or(i64::MAX)),
    };
    app.store.add_link(&hash(&token), &row).await?;
    Ok(MadeLink { link: link(row), token })
}

/// The links of an owner change that work.
pub(crate) async fn list(app: &App, person: &Person, id: &OwnerChangeId) -> Result<Vec<Link>, RouteError> {
    read(app, person, id).await?;
    Ok(app.store.links(id, app.now()).await?.into_iter().map(link).collect())
}

/// Revokes a link.
pub(crate) async fn revoke(
    app: &App,
    person: &Person,
    id: &OwnerChangeId,
    link: &str,
) -> Result<(), RouteError> {
    read(app, person, id).await?;
    if app.store.revoke_link(id, link).await? { Ok(()) } else { Err(RouteError::NotFound) }
}

/// What a word opens. One that was revoked, has ended or was guessed opens nothing, and all of them alike.
pub(crate) async fn open(app: &AppState, token: &str) -> Result<SharedChange, RouteError> {
    let row = app.store.link(&hash(token), app.now()).await?.ok_or(RouteError::NotFound)?;
    let change = app.store.change(&row.owner_change).await?.ok_or(RouteError::NotFound)?;
    super::refresh(app, &change.id, change.state).await?;
    let change = app.store.change(&row.owner_change).await?.ok_or(RouteError::NotFound)?;
    let connected = app.connections.get(&change.connection).ok_or(RouteError::NotFound)?;
    let checked = app.store.change_row(&change.id).await?.and_then(|row| row.checked_at);
    // Whether the new owner has confirmed the details is their business alone.
    let gains = row.party == PartyRole::Gaining;
    let now = connected.last_known_time(app.clock.as_ref());
    Ok(SharedChange {
        domain: change.domain.clone(),
        registrar: connected.about.registrar,
        state: change.state.shared(),
        given_up: change.is_given_up(),
        you: change.shared_party(row.party),
        other: change.shared_party(row.party.other()),
        applied_at: change.applied_at,
        verification: gains.then(|| change.verification(now)).flatten(),
        applied_seen: change.applied_seen,
        checked_at: checked.map(|local| connected.in_registrars_time(local)),
        link_until: row.until,
    })
}

fn link(row: LinkRow) -> Link {
    Link { id: row.id, party: row.party, made_at: row.made_at, until: row.until }
}

/// What is kept of a word. It is looked up by its hash, so that how long a look takes tells nothing of the word.
fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
