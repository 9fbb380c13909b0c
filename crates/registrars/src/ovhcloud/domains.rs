//! Domains: `/domain`.

use super::OvhCloud;
use super::contacts::slice;
use super::wire::contact::WireContact;
use super::wire::domain::{DomainService, Summary};
use super::wire::order::Account;
use crate::error::{CallError, Effect};
use crate::registrar::{Domains, ListPage, PageRequest};
use async_trait::async_trait;
use futures_util::future::try_join;
use futures_util::{StreamExt, TryStreamExt, stream};
use registrant_model::contact::{Contact, ContactDomains};
use registrant_model::domain::{
    Domain, DomainState, DomainSummary, HolderKind, LockState, Role, RoleHolder, TransferLock,
};
use registrant_model::{ContactId, DomainName, Field, Timestamp};
use std::collections::HashMap;

/// Details of a page that are asked for at the same time.
const AT_ONCE: usize = 8;

#[async_trait]
impl Domains for OvhCloud {
    /// `GET /domain` answers all names; only what stands on the page is asked for in detail.
    async fn list_domains(&self, page: PageRequest) -> Result<ListPage<DomainSummary>, CallError> {
        self.named_like("", &page).await
    }

    async fn find_domains(
        &self,
        part: &str,
        page: PageRequest,
    ) -> Result<ListPage<DomainSummary>, CallError> {
        self.named_like(part, &page).await
    }

    async fn domain(&self, name: &DomainName) -> Result<Domain, CallError> {
        let service = self.service(name).await?;
        let mut roles = Vec::new();
        if let Some(owner) = service.owner() {
            roles.push(self.owner_role(owner).await?);
        }
        let me: Account = self.api.get(&["me"], &[]).await?;
        for (role, account) in [
            (Role::Admin, &service.contact_admin),
            (Role::Tech, &service.contact_tech),
            (Role::Billing, &service.contact_billing),
        ] {
            roles.extend(account.as_ref().map(|account| account_role(role, account, &me)));
        }
        let lock = TransferLock { state: service.lock_state(), until: self.lock_end(name, &service).await? };
        Ok(Domain {
            connection: self.connection.clone(),
            name: name.clone(),
            state: service.domain_state(),
            state_detail: service.state.clone().unwrap_or_default(),
            expires_at: service.expiration_date,
            lock,
            roles,
            owner_change: None,
            owner_change_draft: false,
        })
    }

    /// The list of domains can be asked by owner. The other roles are held by accounts, never by a contact.
    async fn contact_domains(
        &self,
        contact: &ContactId,
        _: Option<&str>,
    ) -> Result<ContactDomains, CallError> {
        // The list answers nothing for a contact that is not there, too.
        let _: WireContact = self.api.get(&["domain", "contact", contact.as_str()], &[]).await?;
        Ok(ContactDomains { items: self.domains_of(contact).await?, ..ContactDomains::default() })
    }

    async fn domains_of(&self, owner: &ContactId) -> Result<Vec<DomainName>, CallError> {
        let mut names = self.names(&[("whoisOwner", owner.as_str())]).await?;
        names.sort_unstable();
        Ok(names)
    }
}

impl OvhCloud {
    pub(super) async fn service(&self, name: &DomainName) -> Result<DomainService, CallError> {
        let service: DomainService = self.api.get(&["domain", name.as_str()], &[]).await?;
        if service.state.is_none() && service.owner().is_none() {
            return Err(CallError::malformed("a domain without state and owner", Effect::None));
        }
        Ok(service)
    }

    async fn names(&self, query: &[(&str, &str)]) -> Result<Vec<DomainName>, CallError> {
        let names: Vec<String> = self.api.get(&["domain"], query).await?;
        let parse = |name: String| {
            name.parse().map_err(|error| CallError::malformed(format!("{error}"), Effect::None))
        };
        names.into_iter().map(parse).collect()
    }

    /// Names of all owners by contact, in one call.
    async fn owner_names(&self) -> Result<HashMap<String, String>, CallError> {
        let contacts: Vec<WireContact> = self.api.get(&["domain", "contact"], &[]).await?;
        let name = |wire: &WireContact| Some((wire.id()?.to_string(), owner_name(&wire.fields())));
        Ok(contacts.iter().filter_map(name).collect())
    }

    /// A page of the domains with this in their name.
    async fn named_like(&self, part: &str, page: &PageRequest) -> Result<ListPage<DomainSummary>, CallError> {
        let (mut names, owners) = try_join(self.names(&[]), self.owner_names()).await?;
        names.retain(|name| name.as_str().contains(part));
        names.sort_unstable();
        let page = slice(names, page);
        let owners = &owners;
        let summary = |name: DomainName| async move { self.summary(&name, owners).await };
        let summaries =
            stream::iter(page.items.into_iter().map(summary)).buffered(AT_ONCE).try_collect().await?;
        Ok(ListPage { items: summaries, next: page.next, total: page.total })
    }

    async fn summary(
        &self,
        name: &DomainName,
        owners: &HashMap<String, String>,
    ) -> Result<DomainSummary, CallError> {
        let service = self.service(name).await?;
        Ok(DomainSummary {
            connection: self.connection.clone(),
            name: name.clone(),
            state: Some(service.domain_state()),
            owner: service.owner().and_then(|owner| owners.get(owner)).cloned(),
            expires_at: service.expiration_date,
            owner_change: None,
            owner_change_draft: false,
        })
    }

    async fn owner_role(&self, id: &str) -> Result<RoleHolder, CallError> {
        let wire: WireContact = self.api.get(&["domain", "contact", id], &[]).await?;
        let contact: Contact = wire.to_contact(&self.connection, Effect::None)?;
        let text = |field: &Field| contact.fields.get(field).map(str::to_owned);
        Ok(RoleHolder {
            role: Role::Owner,
            kind: HolderKind::Contact,
            id: contact.id.to_string(),
            name: Some(contact.fields.display_name()).filter(|name| !name.is_empty()),
            organisation: text(&Field::ORGANISATION_NAME),
            email: text(&Field::EMAIL),
        })
    }

    /// OVHcloud tells that a domain is locked, not until when: the end follows from the last owner change.
    async fn lock_end(
        &self,
        name: &DomainName,
        service: &DomainService,
    ) -> Result<Option<Timestamp>, CallError> {
        if service.lock_state() != LockState::Locked || service.domain_state() == DomainState::Dispute {
            return Ok(None);
        }
        let trades = self.trades(name).await?;
        let last = trades.iter().filter(|task| task.status == "done").filter_map(|task| task.done_date).max();
        Ok(last.and_then(|done| super::terms::lock_end(name, done)))
    }
}

/// The organisation where there is one: that is the owner before the law.
fn owner_name(fields: &registrant_model::Fields) -> String {
    fields.get(&Field::ORGANISATION_NAME).map_or_else(|| fields.display_name(), str::to_owned)
}

fn account_role(role: Role, account: &Summary, me: &Account) -> RoleHolder {
    let mine = account.id == me.nichandle;
    let name =
        [me.firstname.as_deref(), me.name.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    RoleHolder {
        role,
        kind: HolderKind::Account,
        id: account.id.clone(),
        name: Some(name).filter(|name| mine && !name.is_empty()),
        organisation: me.organisation.clone().filter(|_| mine),
        email: me.email.clone().filter(|_| mine),
    }
}
