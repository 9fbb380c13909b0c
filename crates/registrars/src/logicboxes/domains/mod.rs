//! Domains: `domains/*`.

mod list;
mod place;

pub(super) use place::Place;

use super::LogicBoxes;
use super::api::lacks;
use super::fields::fields_of;
use super::wire::{any, list, text, time};
use crate::error::{CallError, Effect};
use crate::registrar::{Domains, ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::contact::ContactDomains;
use registrant_model::domain::{
    Domain, DomainState, DomainSummary, HolderKind, LockState, Role, RoleHolder, TransferLock,
};
use registrant_model::{ContactId, DomainName, Field};
use serde_json::Value;

/// The four contacts of a domain, in the order in which `modify-contact` names them.
const ROLES: [(Role, &str, &str, &str); 4] = [
    (Role::Owner, "registrantcontactid", "registrantcontact", "reg-contact-id"),
    (Role::Admin, "admincontactid", "admincontact", "admin-contact-id"),
    (Role::Tech, "techcontactid", "techcontact", "tech-contact-id"),
    (Role::Billing, "billingcontactid", "billingcontact", "billing-contact-id"),
];

#[async_trait]
impl Domains for LogicBoxes {
    async fn list_domains(&self, page: PageRequest) -> Result<ListPage<DomainSummary>, CallError> {
        self.domain_page(&page).await
    }

    async fn domain(&self, name: &DomainName) -> Result<Domain, CallError> {
        let details = self.domain_details(name).await?;
        Ok(Domain {
            connection: self.connection.clone(),
            name: name.clone(),
            state: state_of(&details),
            state_detail: any(&details, "currentstatus").unwrap_or_default(),
            expires_at: time(&details, "endtime"),
            lock: lock_of(&details),
            roles: ROLES.iter().filter_map(|role| holder(&details, role)).collect(),
            owner_change: None,
            owner_change_draft: false,
        })
    }

    async fn contact_domains(
        &self,
        contact: &ContactId,
        cursor: Option<&str>,
    ) -> Result<ContactDomains, CallError> {
        let details = self.contact_details(contact).await?;
        let customer = any(&details, "customerid").ok_or_else(|| lacks("the customer", Effect::None))?;
        self.part_with(contact, &customer, cursor).await
    }

    async fn domains_of(&self, owner: &ContactId) -> Result<Vec<DomainName>, CallError> {
        let details = self.contact_details(owner).await?;
        let customer = any(&details, "customerid").ok_or_else(|| lacks("the customer", Effect::None))?;
        self.domains_with(owner, &customer).await
    }
}

impl LogicBoxes {
    pub(super) async fn domain_details(&self, name: &DomainName) -> Result<Value, CallError> {
        let named = [("domain-name", name.as_str()), ("options", "All")];
        of_domain(self.api.get("domains/details-by-name", &named).await?)
    }

    /// The details of the domain behind an order.
    pub(super) async fn order_details(&self, order: &str) -> Result<Value, CallError> {
        of_domain(self.api.get("domains/details", &[("order-id", order), ("options", "All")]).await?)
    }
}

/// The details of a domain; what names neither order nor registrant is something else, and tells nothing of any domain.
fn of_domain(details: Value) -> Result<Value, CallError> {
    let order = any(&details, "orderid").or_else(|| any(&details, "entityid"));
    if order.is_none() || any(&details, "registrantcontactid").is_none() {
        return Err(lacks("the order and its registrant", Effect::None));
    }
    Ok(details)
}

fn holder(details: &Value, (role, key, object, _): &(Role, &str, &str, &str)) -> Option<RoleHolder> {
    let id = any(details, key).filter(|id| id != "-1" && id != "0")?;
    let fields = details.get(*object).map(|contact| fields_of(contact, "")).unwrap_or_default();
    let value = |field: &Field| fields.get(field).map(str::to_owned);
    Some(RoleHolder {
        role: *role,
        kind: HolderKind::Contact,
        id,
        name: value(&Field::NAME),
        organisation: value(&Field::ORGANISATION_NAME),
        email: value(&Field::EMAIL),
    })
}

/// How a domain stands.
pub(super) fn state_of(details: &Value) -> DomainState {
    if list(details, "orderstatus").iter().any(|status| status == "resellersuspend") {
        return DomainState::Suspended;
    }
    text(details, "currentstatus").map_or(DomainState::Other, status_of)
}

/// `currentstatus` in our words.
fn status_of(status: &str) -> DomainState {
    match status {
        "Active" => DomainState::Active,
        "Suspended" => DomainState::Suspended,
        "InActive" | "Pending Verification" => DomainState::Pending,
        "Pending Delete Restorable" | "QueuedForDeletion" | "Deleted" | "Archived" => DomainState::Expired,
        _ => DomainState::Other,
    }
}

/// The lock after a change of registrant (`sixtydaylock`), or the customer's own (`transferlock`). Neither tells its
/// end.
fn lock_of(details: &Value) -> TransferLock {
    let locked =
        has_sixty_day_lock(details) || list(details, "orderstatus").iter().any(|it| it == "transferlock");
    TransferLock { state: if locked { LockState::Locked } else { LockState::Unlocked }, until: None }
}

/// Whether the lock that follows a change of registrant stands.
pub(super) fn has_sixty_day_lock(details: &Value) -> bool {
    list(details, "domainstatus").iter().any(|status| status == "sixtydaylock")
}
