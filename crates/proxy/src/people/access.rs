//! What a person may see. What they may not see does not exist for them.

use super::{Person, Scope};
use crate::error::RouteError;
use crate::state::App;
use registrant_model::contact::Contact;
use registrant_model::domain::Domain;
use registrant_model::owner_change::{OwnerChange, PartyRole, State};
use registrant_model::{ConnectionId, ContactId, DomainName};
use registrant_store::{ChangeFilter, Stage};

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

/// Whether a person may see this contact, which was just read: it owns a domain they may see, or they made it.
pub(crate) async fn may_see_contact(
    app: &App,
    person: &Person,
    contact: &Contact,
) -> Result<bool, RouteError> {
    let Scope::Domains(_) = person.scope else { return Ok(may_see_connection(person, &contact.connection)) };
    if app.store.made_contact(&person.subject, &contact.connection, &contact.id).await? {
        return Ok(true);
    }
    let connected = app.connections.get(&contact.connection).ok_or(RouteError::NotFound)?;
    for name in contact.domains.iter().filter(|name| in_scope(person, &contact.connection, name)) {
        let domain = connected.registrar.domain(name).await;
        let domain = domain.map_err(|error| RouteError::registrar(&contact.connection, error))?;
        if may_see_domain(app, person, &domain).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The contacts a person with named domains may see at a connection: the owners of those domains, and what they
/// made themselves.
pub(crate) async fn visible_contacts(
    app: &App,
    person: &Person,
    connection: &ConnectionId,
) -> Result<Vec<ContactId>, RouteError> {
    let connected = app.connections.get(connection).ok_or(RouteError::NotFound)?;
    let mut contacts = app.store.made_contacts(&person.subject, connection).await?;
    for (_, name) in visible_domains(person).into_iter().flatten().filter(|(own, _)| own == connection) {
        let domain = connected.registrar.domain(name).await;
        let domain = domain.map_err(|error| RouteError::registrar(connection, error))?;
        if may_see_domain(app, person, &domain).await? {
            contacts.extend(domain.owner_contact());
        }
    }
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
