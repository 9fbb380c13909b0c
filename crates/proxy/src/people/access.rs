//! What a person may see. What they may not see does not exist for them.

use super::{Person, Scope};
use crate::error::RouteError;
use crate::state::App;
use registrant_model::contact::Contact;
use registrant_model::domain::Domain;
use registrant_model::owner_change::{OwnerChange, PartyRole, State};
use registrant_model::{ConnectionId, ContactId, DomainName};
use registrant_registrars::ErrorKind;
use registrant_store::{ChangeFilter, Stage};
use std::collections::HashSet;

/// Whether a connection is any of this person's business.
pub(crate) fn may_see_connection(person: &Person, connection: &ConnectionId) -> bool {
    match &person.scope {
        Scope::Everything => true,
        Scope::Connection(own) => own == connection,
        Scope::Domains(domains) => domains.iter().any(|(own, _)| own == connection),
    }
}

fn in_scope(person: &Person, connection: &ConnectionId, domain: &DomainName) -> bool {
    match &person.scope {
        Scope::Everything => true,
        Scope::Connection(own) => own == connection,
        Scope::Domains(domains) => domains.iter().any(|(own, name)| own == connection && name == domain),
    }
}

/// Whether a person may see this domain, which was just read: not if they gave it away.
pub(crate) async fn may_see_domain(app: &App, person: &Person, domain: &Domain) -> Result<bool, RouteError> {
    if !in_scope(person, &domain.connection, &domain.name) {
        return Ok(false);
    }
    if !matches!(person.scope, Scope::Domains(_)) {
        return Ok(true);
    }
    Ok(!was_given_away(app, domain).await?)
}

/// Whether the last applied owner change gave the domain to another address than the first took it from, and the
/// registrar still names the owner that this change brought.
async fn was_given_away(app: &App, domain: &Domain) -> Result<bool, RouteError> {
    let filter = ChangeFilter {
        connection: Some(domain.connection.clone()),
        domain: Some(domain.name.clone()),
        stages: vec![Stage::Ended],
        limit: 100,
        ..ChangeFilter::default()
    };
    let mut applied = Vec::new();
    for row in app.store.list_changes(&filter).await? {
        applied.extend(app.store.change(&row.id).await?.filter(|change| change.state == State::Applied));
    }
    applied.sort_by_key(|change| change.applied_at);
    let (Some(first), Some(last)) = (applied.first(), applied.last()) else { return Ok(false) };
    let address = |change: &OwnerChange, role| change.party(role).map(|party| party.address.to_lowercase());
    let elsewhere = address(first, PartyRole::Losing) != address(last, PartyRole::Gaining);
    Ok(elsewhere && last.new_owner.is_some() && domain.owner_contact() == last.new_owner)
}

/// The domains a person may see by name; nothing when they may see whatever a connection holds.
pub(crate) fn visible_domains(person: &Person) -> Option<&[(ConnectionId, DomainName)]> {
    match &person.scope {
        Scope::Domains(domains) => Some(domains),
        Scope::Everything | Scope::Connection(_) => None,
    }
}

/// Whether a person may see this contact, which was just read: it owns a domain they may see, or they made it. Domains
/// of theirs that were not among those looked at are added to it.
pub(crate) async fn may_see_contact(
    app: &App,
    person: &Person,
    contact: &mut Contact,
) -> Result<bool, RouteError> {
    let Scope::Domains(_) = person.scope else { return Ok(may_see_connection(person, &contact.connection)) };
    let owned = owned_in_sight(app, person, &contact.connection).await?;
    let mut own = owned.into_iter().filter(|(owner, _)| *owner == contact.id).peekable();
    if own.peek().is_some() {
        contact.domains.extend(own.map(|(_, domain)| domain));
        contact.domains.sort_unstable();
        contact.domains.dedup();
        return Ok(true);
    }
    Ok(app.store.made_contact(&person.subject, &contact.connection, &contact.id).await?)
}

/// The same of a contact that was not read, by its number alone.
pub(crate) async fn may_see_contact_id(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
    id: &ContactId,
) -> Result<bool, RouteError> {
    let Scope::Domains(_) = person.scope else { return Ok(may_see_connection(person, connection)) };
    Ok(visible_contacts(app, person, connection).await?.contains(id))
}

/// The owners of the domains a person has by name and may see at a connection, each with the domain.
async fn owned_in_sight(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
) -> Result<Vec<(ContactId, DomainName)>, RouteError> {
    let connected = app.connections.get(connection).ok_or(RouteError::NotFound)?;
    let mut owned = Vec::new();
    for (_, name) in visible_domains(person).into_iter().flatten().filter(|(own, _)| own == connection) {
        let domain = match connected.registrar.domain(name).await {
            Err(error) if error.kind == ErrorKind::NotFound => continue,
            domain => domain.map_err(|error| RouteError::registrar(connection, error))?,
        };
        if may_see_domain(app, person, &domain).await? {
            owned.extend(domain.owner_contact().map(|owner| (owner, name.clone())));
        }
    }
    Ok(owned)
}

/// The contacts a person with named domains may see at a connection: the owners of those domains, and what they
/// made themselves.
pub(crate) async fn visible_contacts(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
) -> Result<Vec<ContactId>, RouteError> {
    let mut contacts = app.store.made_contacts(&person.subject, connection).await?;
    contacts.extend(owned_in_sight(app, person, connection).await?.into_iter().map(|(owner, _)| owner));
    contacts.sort_unstable();
    contacts.dedup();
    Ok(contacts)
}

/// Whether a person may see an owner change: they started it; or it has been submitted and its domain is in
/// their scope. Staff see drafts as well.
pub(crate) fn may_see_change(person: &Person, change: &OwnerChange) -> bool {
    let submitted = change.agreement.is_some() || person.is_staff();
    change.by == person.subject || (submitted && in_scope(person, &change.connection, &change.domain))
}

/// A part of the owner changes: each part is read for itself, so that what has ended pushes nothing out of a list that
/// somebody has to see.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Share {
    /// Of which states.
    pub of: fn(State) -> bool,
    /// How many of them, the newest.
    pub newest: u32,
}

/// The newest owner changes of each of these shares that a person may see, newest first. What others have is not read,
/// so that it pushes nothing of theirs out of the list either.
pub(crate) async fn visible_changes(
    app: &App,
    person: &Person,
    shares: &[Share],
) -> Result<Vec<OwnerChange>, RouteError> {
    let mut all = Vec::new();
    for share in shares {
        let mut changes = newest(app, person, *share).await?;
        changes.sort_by(newest_first);
        changes.truncate(share.newest.try_into().unwrap_or(usize::MAX));
        all.extend(changes);
    }
    all.sort_by(newest_first);
    Ok(all)
}

fn newest_first(one: &OwnerChange, other: &OwnerChange) -> std::cmp::Ordering {
    (other.updated_at, one.id.as_str()).cmp(&(one.updated_at, other.id.as_str()))
}

async fn newest(app: &App, person: &Person, share: Share) -> Result<Vec<OwnerChange>, RouteError> {
    let states = State::ALL.into_iter().filter(|state| (share.of)(*state)).collect();
    let all = ChangeFilter { states, limit: share.newest, ..ChangeFilter::default() };
    let own = ChangeFilter { subject: Some(person.subject.clone()), ..all.clone() };
    let filters = match &person.scope {
        Scope::Everything => vec![all],
        Scope::Connection(connection) => {
            vec![own, ChangeFilter { connection: Some(connection.clone()), ..all }]
        }
        Scope::Domains(domains) => {
            let of_domain = |(connection, domain): &(ConnectionId, DomainName)| ChangeFilter {
                connection: Some(connection.clone()),
                domain: Some(domain.clone()),
                ..all.clone()
            };
            std::iter::once(own).chain(domains.iter().map(of_domain)).collect()
        }
    };
    let (mut read, mut changes) = (HashSet::new(), Vec::new());
    for filter in filters {
        for row in app.store.list_changes(&filter).await? {
            if read.insert(row.id.to_string()) {
                let change = app.store.change(&row.id).await?;
                changes.extend(change.filter(|change| may_see_change(person, change)));
            }
        }
    }
    Ok(changes)
}
