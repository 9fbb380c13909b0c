//! Domains: `domains/*`.

use super::LogicBoxes;
use super::api::lacks;
use super::contacts::fields_of;
use super::wire::{any, list, rows, text, time, total};
use crate::error::{CallError, Effect};
use crate::registrar::{Domains, ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::domain::{
    Domain, DomainState, DomainSummary, HolderKind, LockState, Role, RoleHolder, TransferLock,
};
use registrant_model::{ContactId, DomainName, Field};
use serde_json::Value;

/// The least number of rows that a search takes.
const FEWEST: usize = 10;
/// Rows of a search at once when all are wanted.
const MOST: usize = 500;

/// The four contacts of a domain, in the order in which `modify-contact` names them.
const ROLES: [(Role, &str, &str, &str); 4] = [
    (Role::Owner, "registrantcontactid", "registrantcontact", "reg-contact-id"),
    (Role::Admin, "admincontactid", "admincontact", "admin-contact-id"),
    (Role::Tech, "techcontactid", "techcontact", "tech-contact-id"),
    (Role::Billing, "billingcontactid", "billingcontact", "billing-contact-id"),
];

/// A domain and its four contacts, as they stand before a change.
pub(super) struct Place {
    pub(super) order: String,
    ids: [String; 4],
}

impl Place {
    /// Reads the four contacts; LogicBoxes wants all of them each time.
    pub(super) fn of(details: &Value) -> Result<Self, CallError> {
        let order = any(details, "orderid").or_else(|| any(details, "entityid"));
        let order = order.ok_or_else(|| lacks("the order's number", Effect::None))?;
        // A role that the registry does not know has no contact; -1 stands for it.
        let ids = ROLES.map(|(_, key, _, _)| any(details, key).unwrap_or_else(|| "-1".to_owned()));
        Ok(Self { order, ids })
    }

    /// The four contacts with another registrant.
    pub(super) fn with_registrant(&self, registrant: &ContactId) -> [String; 4] {
        let mut ids = self.ids.clone();
        registrant.as_str().clone_into(&mut ids[0]);
        ids
    }

    /// The four contacts with one in the place of another, wherever it stands.
    pub(super) fn replacing(&self, old: &ContactId, new: &ContactId) -> [String; 4] {
        self.ids.clone().map(|id| if id == old.as_str() { new.to_string() } else { id })
    }

    /// Whether this contact is the registrant.
    pub(super) fn has_registrant(&self, contact: &ContactId) -> bool {
        self.ids[0] == contact.as_str()
    }

    fn names(&self, contact: &ContactId) -> bool {
        self.ids.iter().any(|id| id == contact.as_str())
    }
}

#[async_trait]
impl Domains for LogicBoxes {
    async fn list_domains(&self, page: PageRequest) -> Result<ListPage<DomainSummary>, CallError> {
        self.domain_page(page.cursor.as_deref(), page.limit).await
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
        })
    }

    async fn domains_of(&self, owner: &ContactId) -> Result<Vec<DomainName>, CallError> {
        let details = self.contact_details(owner).await?;
        self.domains_with(owner, any(&details, "customerid").as_deref()).await
    }
}

impl LogicBoxes {
    pub(super) async fn domain_details(&self, name: &DomainName) -> Result<Value, CallError> {
        self.api.get("domains/details-by-name", &[("domain-name", name.as_str()), ("options", "All")]).await
    }

    /// A page of the search, in the order of expiry; the cursor is the number of the page.
    pub(super) async fn domain_page(
        &self,
        cursor: Option<&str>,
        limit: usize,
    ) -> Result<ListPage<DomainSummary>, CallError> {
        let number: u64 = cursor.and_then(|cursor| cursor.parse().ok()).unwrap_or(1);
        let count = limit.clamp(FEWEST, MOST);
        let answer = self.search(None, count, number).await?;
        let found = rows(&answer);
        let items: Vec<DomainSummary> = found.iter().filter_map(|row| self.searched_domain(row)).collect();
        let total = total(&answer);
        let seen = number.saturating_mul(u64::try_from(count).unwrap_or(u64::MAX));
        let more = !found.is_empty() && total.is_some_and(|total| total > seen);
        Ok(ListPage { items, next: more.then(|| (number + 1).to_string()), total })
    }

    async fn search(&self, customer: Option<&str>, count: usize, page: u64) -> Result<Value, CallError> {
        let (count, page) = (count.to_string(), page.to_string());
        let mut parameters =
            vec![("no-of-records", count.as_str()), ("page-no", &page), ("order-by", "endtime")];
        parameters.extend(customer.map(|customer| ("customer-id", customer)));
        self.api.get("domains/search", &parameters).await
    }

    fn searched_domain(&self, row: &Value) -> Option<DomainSummary> {
        Some(DomainSummary {
            connection: self.connection.clone(),
            name: any(row, "entity.description")?.parse().ok()?,
            state: any(row, "entity.currentstatus").map(|status| status_of(&status)),
            owner: None,
            expires_at: time(row, "orders.endtime"),
            owner_change: None,
        })
    }

    /// The customers that have domains.
    pub(super) async fn customers(&self) -> Result<Vec<String>, CallError> {
        let mut customers: Vec<String> = Vec::new();
        let mut page = 1;
        loop {
            let answer = self.search(None, MOST, page).await?;
            let found = rows(&answer);
            customers.extend(found.iter().filter_map(|row| any(row, "entity.customerid")));
            let read = page.saturating_mul(u64::try_from(MOST).unwrap_or(u64::MAX));
            if found.is_empty() || total(&answer).is_none_or(|total| total <= read) {
                break;
            }
            page += 1;
        }
        customers.sort_unstable();
        customers.dedup();
        Ok(customers)
    }

    /// The domains of a customer that a contact owns. LogicBoxes cannot search by contact.
    pub(super) async fn domains_with(
        &self,
        owner: &ContactId,
        customer: Option<&str>,
    ) -> Result<Vec<DomainName>, CallError> {
        let mut owned = Vec::new();
        for (name, details) in self.details_of_customer(customer).await? {
            if any(&details, "registrantcontactid").as_deref() == Some(owner.as_str()) {
                owned.push(name);
            }
        }
        owned.sort_unstable();
        Ok(owned)
    }

    /// The domains of a customer in which a contact stands, in whatever role.
    pub(super) async fn places_of(
        &self,
        contact: &ContactId,
        customer: &str,
    ) -> Result<Vec<(DomainName, Place)>, CallError> {
        let mut places = Vec::new();
        for (name, details) in self.details_of_customer(Some(customer)).await? {
            let place = Place::of(&details)?;
            if place.names(contact) {
                places.push((name, place));
            }
        }
        Ok(places)
    }

    async fn details_of_customer(
        &self,
        customer: Option<&str>,
    ) -> Result<Vec<(DomainName, Value)>, CallError> {
        let answer = self.search(customer, MOST, 1).await?;
        let names = rows(&answer).into_iter().filter_map(|row| any(row, "entity.description")?.parse().ok());
        let mut all = Vec::new();
        for name in names.collect::<Vec<DomainName>>() {
            let details = self.domain_details(&name).await?;
            all.push((name, details));
        }
        Ok(all)
    }

    /// `domains/modify-contact`, with all four contacts. Sent once.
    pub(super) async fn modify_contacts(
        &self,
        place: &Place,
        ids: &[String; 4],
        more: &[(&str, &str)],
    ) -> Result<Value, CallError> {
        let mut parameters: Vec<(&str, &str)> = vec![("order-id", &place.order)];
        parameters.extend(ROLES.iter().zip(ids).map(|((_, _, _, name), id)| (*name, id.as_str())));
        parameters.extend_from_slice(more);
        self.api.post("domains/modify-contact", &parameters).await
    }
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
