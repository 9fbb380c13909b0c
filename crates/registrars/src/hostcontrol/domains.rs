//! Domains: `/domain`.

use super::HostControl;
use super::api::lacks;
use super::pages::MOST;
use super::wire::{Holder, WireContact, WireDomain};
use crate::error::{CallError, Effect, ErrorKind};
use crate::registrar::{Domains, ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::contact::ContactDomains;
use registrant_model::domain::{
    Domain, DomainState, DomainSummary, HolderKind, LockState, Role, RoleHolder, TransferLock,
};
use registrant_model::{ContactId, DomainName, Field, Fields};
use serde_json::Value;

/// The status of the lock that follows a change of registrant (the layer below).
const IRTP_LOCK: &str = "IRTPC_TRANSFER_PROHIBITED";
/// The contacts come with their domains.
const WITH_CONTACTS: (&str, &str) = ("embed", "contacts");
/// What the layer below tells comes as well, where the registrar passes it on.
const EXTENDED: (&str, &str) = ("extended", "1");

/// The contacts that domains use.
#[derive(Default)]
pub(super) struct Used(Vec<Holder>);

impl Used {
    /// Whether this contact is one of them.
    pub(super) fn names(&self, wire: &WireContact) -> bool {
        let (id, handle) = (wire.id(), wire.handle());
        let id = id.as_ref().map_or("", ContactId::as_str);
        self.0.iter().any(|holder| holder.is(id, handle.as_deref()))
    }
}

#[async_trait]
impl Domains for HostControl {
    async fn list_domains(&self, page: PageRequest) -> Result<ListPage<DomainSummary>, CallError> {
        let part = self.page(&["domain"], &[WITH_CONTACTS], page.cursor.as_deref(), page.limit).await?;
        let ListPage { items, next, total } = part.page;
        let domains = items.into_iter().filter_map(WireDomain::of);
        let items = domains.filter_map(|domain| self.summary(&domain)).collect();
        Ok(ListPage { items, next, total })
    }

    async fn domain(&self, name: &DomainName) -> Result<Domain, CallError> {
        let wire = self.named(name).await?;
        let mut roles = Vec::new();
        for holder in wire.holders() {
            if let Some(role) = holder.role {
                roles.push(self.role_holder(role, &holder).await?);
            }
        }
        // The owner first; the others as the registrar has them.
        roles.sort_by_key(|holder| holder.role);
        Ok(Domain {
            connection: self.connection.clone(),
            name: name.clone(),
            state: state_of(&wire),
            state_detail: wire.status().unwrap_or_default(),
            expires_at: wire.expires_at(),
            lock: TransferLock { state: lock_of(&wire), until: None },
            roles,
            owner_change: None,
            owner_change_draft: false,
        })
    }

    /// Domains cannot be searched by contact: the next ones of all are read, as many as one call gives.
    async fn contact_domains(
        &self,
        contact: &ContactId,
        cursor: Option<&str>,
    ) -> Result<ContactDomains, CallError> {
        if cursor.is_none() {
            // A contact that is not there owns nothing, and is not there.
            self.wire_contact(contact).await?;
        }
        let part = self.page(&["domain"], &[WITH_CONTACTS], cursor, MOST).await?;
        let ListPage { items, next, .. } = part.page;
        let domains: Vec<WireDomain> = items.into_iter().filter_map(WireDomain::of).collect();
        Ok(ContactDomains { next, ..self.among(&domains, contact).await? })
    }

    /// Domains cannot be searched by contact: all are read, as many as fit on a page at a time.
    async fn domains_of(&self, owner: &ContactId) -> Result<Vec<DomainName>, CallError> {
        let domains = self.all_domains().await?;
        Ok(self.among(&domains, owner).await?.items)
    }
}

impl HostControl {
    /// A domain with its contacts and, where they are told, the statuses of the layer below.
    pub(super) async fn named(&self, name: &DomainName) -> Result<WireDomain, CallError> {
        let query = [("name", name.as_str()), WITH_CONTACTS, EXTENDED];
        let fits = |domain: &WireDomain| domain.name().as_ref() == Some(name);
        let part = self.page(&["domain"], &query, None, MOST).await?;
        let mut found = part.page.items.into_iter().filter_map(WireDomain::of).find(fits);
        if found.is_none() && part.page.next.is_some() {
            // The filter was not understood.
            let all = self.whole(&["domain"], &[WITH_CONTACTS, EXTENDED]).await?;
            found = all.items.into_iter().filter_map(WireDomain::of).find(fits);
        }
        let Some(found) = found else {
            return Err(CallError::new(ErrorKind::NotFound, Effect::None, "there is no such domain"));
        };
        self.note_contacts(&found);
        if found.statuses().is_some() {
            return Ok(found);
        }
        let uuid = found.uuid().ok_or_else(|| lacks("the domain's id", Effect::None))?;
        self.by_uuid(&uuid).await
    }

    /// A domain by what stands in paths. `extended` is documented for this call alone.
    pub(super) async fn by_uuid(&self, uuid: &str) -> Result<WireDomain, CallError> {
        let envelope = self.api.get(&["domain", uuid], &[WITH_CONTACTS, EXTENDED]).await?;
        let found = WireDomain::of(envelope.result).ok_or_else(|| lacks("the domain", Effect::None))?;
        self.note_contacts(&found);
        Ok(found)
    }

    /// Those of the domains that have a contact: an edit of it changes them all, in whatever role.
    async fn among(&self, domains: &[WireDomain], contact: &ContactId) -> Result<ContactDomains, CallError> {
        let is_handle = |holder: &Holder| holder.id().is_none();
        let needs_handle = domains.iter().flat_map(WireDomain::holders).any(|holder| is_handle(&holder));
        let handle = if needs_handle { self.handle_of(contact).await? } else { None };
        let roles = |domain: &&WireDomain| {
            let mut holders = domain.holders();
            holders.retain(|holder| holder.is(contact.as_str(), handle.as_deref()));
            let roles = holders.iter().filter_map(|holder| holder.role).collect();
            (!holders.is_empty()).then_some(roles)
        };
        Ok(ContactDomains::among(domains, |domain| domain.name(), roles))
    }

    async fn all_domains(&self) -> Result<Vec<WireDomain>, CallError> {
        let whole = self.whole(&["domain"], &[WITH_CONTACTS]).await?;
        if !whole.complete {
            tracing::warn!(connection = %self.connection, "the registrar does not hand out all domains");
        }
        Ok(whole.items.into_iter().filter_map(WireDomain::of).collect())
    }

    /// The contacts that domains use, in whatever role.
    pub(super) async fn used_contacts(&self) -> Result<Used, CallError> {
        let domains = self.all_domains().await?;
        Ok(Used(domains.iter().flat_map(WireDomain::holders).collect()))
    }

    fn note_contacts(&self, domain: &WireDomain) {
        domain.holders().iter().filter_map(|holder| holder.contact.as_ref()).for_each(|wire| self.note(wire));
    }

    fn summary(&self, domain: &WireDomain) -> Option<DomainSummary> {
        self.note_contacts(domain);
        let owner = domain.registrant().and_then(|holder| holder.contact).map(|wire| wire.fields());
        Some(DomainSummary {
            connection: self.connection.clone(),
            name: domain.name()?,
            state: Some(state_of(domain)),
            owner: owner.as_ref().map(owner_name).filter(|name| !name.is_empty()),
            expires_at: domain.expires_at(),
            owner_change: None,
            owner_change_draft: false,
        })
    }

    async fn role_holder(&self, role: Role, holder: &Holder) -> Result<RoleHolder, CallError> {
        let wire = match &holder.contact {
            Some(wire) if wire.is_whole() => Some(wire.clone()),
            _ => match self.by_handle(&holder.handle).await {
                Ok(wire) => Some(wire),
                // A domain may name a contact that is gone.
                Err(error) if error.kind == ErrorKind::NotFound => None,
                Err(error) => return Err(error),
            },
        };
        let fields = wire.as_ref().map(WireContact::fields).unwrap_or_default();
        let id = wire
            .as_ref()
            .and_then(WireContact::id)
            .map_or_else(|| holder.handle.clone(), |id| id.to_string());
        let value = |field: &Field| fields.get(field).map(str::to_owned);
        Ok(RoleHolder {
            role,
            kind: HolderKind::Contact,
            id,
            name: value(&Field::NAME),
            organisation: value(&Field::ORGANISATION_NAME),
            email: value(&Field::EMAIL),
        })
    }

    /// `PUT /domain/{uuid}`, with all contacts. Sent once; answers the status.
    pub(super) async fn put_contacts(&self, uuid: &str, body: &Value) -> Result<u16, CallError> {
        self.api.send(http::Method::PUT, &["domain", uuid], body).await.map(|envelope| envelope.status)
    }
}

/// The organisation where there is one: that is the owner before the law.
fn owner_name(fields: &Fields) -> String {
    fields.get(&Field::ORGANISATION_NAME).map_or_else(|| fields.display_name(), str::to_owned)
}

/// How a domain stands. Its words are not documented; one that is missing says nothing against the domain.
pub(super) fn state_of(domain: &WireDomain) -> DomainState {
    if domain.has_status("CLIENT_HOLD") == Some(true) || domain.has_status("SERVER_HOLD") == Some(true) {
        return DomainState::Suspended;
    }
    match domain.status().unwrap_or_default().to_ascii_lowercase().as_str() {
        "" | "active" | "ok" | "registered" => DomainState::Active,
        "suspended" => DomainState::Suspended,
        "expired" | "deleted" | "redemption" | "quarantine" => DomainState::Expired,
        pending if pending.starts_with("pending") => DomainState::Pending,
        _ => DomainState::Other,
    }
}

fn lock_of(domain: &WireDomain) -> LockState {
    let locks = [
        IRTP_LOCK,
        "CLIENT_TRANSFER_PROHIBITED",
        "REGISTRAR_TRANSFER_PROHIBITED",
        "SERVER_TRANSFER_PROHIBITED",
    ];
    match domain.statuses() {
        None => LockState::NotTold,
        Some(_) if locks.iter().any(|lock| domain.has_status(lock) == Some(true)) => LockState::Locked,
        Some(_) => LockState::Unlocked,
    }
}

/// Whether the lock that follows a change of registrant stands; nothing where it is not told.
pub(super) fn has_irtp_lock(domain: &WireDomain) -> Option<bool> {
    domain.has_status(IRTP_LOCK)
}

#[cfg(test)]
mod tests {
    use super::{WireDomain, lock_of, state_of};
    use registrant_model::domain::{DomainState, LockState};
    use serde_json::{Value, json};

    fn domain(more: &Value) -> WireDomain {
        let mut domain = json!({"id": "u", "name": "example.info"});
        for (name, value) in more.as_object().unwrap() {
            domain[name] = value.clone();
        }
        WireDomain::of(domain).unwrap()
    }

    #[test]
    fn a_state_that_is_not_told_says_nothing_against_the_domain() {
        for (more, expected) in [
            (json!({}), DomainState::Active),
            (json!({"status": "active"}), DomainState::Active),
            (json!({"status": "suspended"}), DomainState::Suspended),
            (json!({"status": "active", "statuses": ["CLIENT_HOLD"]}), DomainState::Suspended),
            (json!({"status": "pending_transfer"}), DomainState::Pending),
            (json!({"status": "sleeping"}), DomainState::Other),
        ] {
            assert_eq!(state_of(&domain(&more)), expected, "{more}");
        }
    }

    #[test]
    fn a_lock_is_told_or_it_is_not() {
        assert_eq!(lock_of(&domain(&json!({}))), LockState::NotTold);
        assert_eq!(lock_of(&domain(&json!({"statuses": ["OK"]}))), LockState::Unlocked);
        assert_eq!(lock_of(&domain(&json!({"statuses": ["IRTPC_TRANSFER_PROHIBITED"]}))), LockState::Locked);
    }
}
