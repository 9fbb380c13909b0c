//! Lists of domains: `domains/search` names them, in no order of names and without their contacts.

use super::{Place, status_of};
use crate::error::CallError;
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::wire::{any, time};
use crate::registrar::{ListPage, PageRequest};
use futures_util::{StreamExt, TryStreamExt, stream};
use registrant_model::contact::ContactDomains;
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

/// Where the list of domains is read on.
struct Block {
    /// The number of a page of the search, from 1.
    number: u64,
    /// The last name that was shown of it; empty if none was.
    after: String,
}

impl Block {
    fn from(number: u64) -> Self {
        Self { number, after: String::new() }
    }

    /// A cursor of ours; the beginning for any other.
    fn of(cursor: Option<&str>) -> Self {
        let parts = cursor.and_then(|cursor| cursor.split_once(':'));
        let number = parts.and_then(|(number, _)| number.parse().ok()).filter(|number| *number > 0);
        match (number, parts) {
            (Some(number), Some((_, after))) => Self { number, after: after.to_owned() },
            _ => Self::from(1),
        }
    }

    fn cursor(&self) -> String {
        format!("{}:{}", self.number, self.after)
    }
}

impl LogicBoxes {
    /// A page. A search sorts by orders, not by names, so that its rows are taken in blocks of [`ROWS`], each in the
    /// order of its names: whoever has no more than one block, which is nearly everybody, sees the order of the names. A
    /// page costs one call, or two where a block ends within it, however many domains there are.
    pub(super) async fn domain_page(&self, page: &PageRequest) -> Result<ListPage<DomainSummary>, CallError> {
        let mut place = Block::of(page.cursor.as_deref());
        let mut items: Vec<DomainSummary> = Vec::new();
        loop {
            let filter = [("order-by", "orderid")];
            let (rows, more) = self.search_page("domains/search", &filter, ROWS, place.number).await?;
            let mut found: Vec<DomainSummary> =
                rows.iter().filter_map(|row| self.searched_domain(row)).collect();
            found.sort_unstable_by(|one, other| one.name.cmp(&other.name));
            found.dedup_by(|one, other| one.name == other.name);
            let is_whole = place.number == 1 && !more;
            let total = u64::try_from(found.len()).ok().filter(|_| is_whole);
            found.retain(|domain| domain.name.as_str() > place.after.as_str());
            let room = page.limit.saturating_sub(items.len());
            let more_here = found.len() > room;
            items.extend(found.into_iter().take(room));
            place = match items.last() {
                Some(last) if more_here => Block { after: last.name.to_string(), ..place },
                _ if more && place.number < PAGES => Block::from(place.number + 1),
                _ => return Ok(ListPage { items, next: None, total }),
            };
            if items.len() >= page.limit {
                return Ok(ListPage { items, next: Some(place.cursor()), total });
            }
        }
    }

    fn searched_domain(&self, row: &Value) -> Option<DomainSummary> {
        Some(DomainSummary {
            connection: self.connection.clone(),
            name: any(row, "entity.description")?.parse().ok()?,
            state: any(row, "entity.currentstatus").map(|status| status_of(&status)),
            owner: None,
            expires_at: time(row, "orders.endtime"),
            owner_change: None,
            owner_change_draft: false,
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

    /// What a contact owns and where it has another role, among the next domains of the customer, [`LOOKED_AT`] at a
    /// time. The cursor is the number of a page.
    pub(in crate::logicboxes) async fn part_with(
        &self,
        contact: &ContactId,
        customer: &str,
        cursor: Option<&str>,
    ) -> Result<ContactDomains, CallError> {
        let filter = [("customer-id", customer), ("order-by", "orderid")];
        let number = cursor.and_then(|cursor| cursor.parse().ok()).unwrap_or(1);
        let (rows, more) = self.search_page("domains/search", &filter, LOOKED_AT, number).await?;
        let places = self.places_in(&rows).await?;
        let name = |place: &Place| Some(place.domain.clone());
        let roles = |place: &Place| Some(place.roles_of(contact)).filter(|roles| !roles.is_empty());
        let next = more.then(|| (number + 1).to_string());
        Ok(ContactDomains { next, ..ContactDomains::among(places, name, roles) })
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
