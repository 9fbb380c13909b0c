//! Lists of domains: `domains/search` names them, in no order of names and without their contacts.

use super::{Place, status_of};
use crate::error::CallError;
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::wire::{any, time};
use crate::registrar::{ListPage, PageRequest};
use futures_util::{StreamExt, TryStreamExt, stream};
use registrant_model::domain::DomainSummary;
use registrant_model::{ContactId, DomainName};
use serde_json::Value;

/// The most rows that a search answers at once.
const ROWS: u64 = 500;
/// Pages that are read at most.
const PAGES: u64 = 200;
/// Domains that are looked at for one page of a contact; a search answers no fewer than 10 and no more than 500.
const LOOKED_AT: u64 = 20;
/// Details that are asked for at the same time.
const AT_ONCE: usize = 4;

impl LogicBoxes {
    /// A page, in the order of the names: all of them are read for it. The cursor is the last name of the page before.
    pub(super) async fn domain_page(&self, page: &PageRequest) -> Result<ListPage<DomainSummary>, CallError> {
        let rows = self.search_all("domains/search", &[("order-by", "orderid")], ROWS, PAGES).await?;
        let mut all: Vec<DomainSummary> = rows.iter().filter_map(|row| self.searched_domain(row)).collect();
        all.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        all.dedup_by(|one, other| one.name == other.name);
        let total = u64::try_from(all.len()).ok();
        let before = |domain: &DomainSummary| {
            page.cursor.as_deref().is_some_and(|cursor| domain.name.as_str() <= cursor)
        };
        let from = all.iter().take_while(|domain| before(domain)).count();
        let more = all.len() > from.saturating_add(page.limit);
        let items: Vec<DomainSummary> = all.into_iter().skip(from).take(page.limit).collect();
        let next = items.last().filter(|_| more).map(|last| last.name.to_string());
        Ok(ListPage { items, next, total })
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

    /// The domains of a customer that a contact owns. LogicBoxes cannot search by contact: the details of each domain
    /// of the customer are read.
    pub(in crate::logicboxes) async fn domains_with(
        &self,
        owner: &ContactId,
        customer: &str,
    ) -> Result<Vec<DomainName>, CallError> {
        let places = self.places_of(owner, customer).await?;
        Ok(places.into_iter().filter(|place| place.has_registrant(owner)).map(|place| place.domain).collect())
    }

    /// The same among the next domains of the customer, [`LOOKED_AT`] at a time. The cursor is the number of a page.
    pub(in crate::logicboxes) async fn owned_part(
        &self,
        owner: &ContactId,
        customer: &str,
        cursor: Option<&str>,
    ) -> Result<ListPage<DomainName>, CallError> {
        let filter = [("customer-id", customer), ("order-by", "orderid")];
        let number = cursor.and_then(|cursor| cursor.parse().ok()).unwrap_or(1);
        let (rows, more) = self.search_page("domains/search", &filter, LOOKED_AT, number).await?;
        let places = self.places_in(&rows).await?;
        let owned = places.into_iter().filter(|place| place.has_registrant(owner));
        let items = owned.map(|place| place.domain).collect();
        Ok(ListPage { items, next: more.then(|| (number + 1).to_string()), total: None })
    }

    /// The domains of a customer in which a contact stands, in whatever role, in the order of their names.
    pub(in crate::logicboxes) async fn places_of(
        &self,
        contact: &ContactId,
        customer: &str,
    ) -> Result<Vec<Place>, CallError> {
        let filter = [("customer-id", customer), ("order-by", "orderid")];
        let rows = self.search_all("domains/search", &filter, ROWS, PAGES).await?;
        let places = self.places_in(&rows).await?;
        Ok(places.into_iter().filter(|place| place.names(contact)).collect())
    }

    /// The domains of these rows with their contacts, in the order of their names. Each costs a call.
    async fn places_in(&self, rows: &[Value]) -> Result<Vec<Place>, CallError> {
        let mut names: Vec<DomainName> =
            rows.iter().filter_map(|row| any(row, "entity.description")?.parse().ok()).collect();
        names.sort_unstable();
        names.dedup();
        self.places(names.into_iter()).await
    }

    /// These domains with their contacts. Each costs a call.
    pub(in crate::logicboxes) async fn places(
        &self,
        names: impl Iterator<Item = DomainName>,
    ) -> Result<Vec<Place>, CallError> {
        let read = |name: DomainName| async move { Place::of(&self.domain_details(&name).await?) };
        stream::iter(names.map(read)).buffered(AT_ONCE).try_collect().await
    }
}
