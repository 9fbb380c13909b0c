//! Domains at a registrar.

use crate::error::CallError;
use crate::registrar::find::find;
use crate::registrar::{ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::contact::ContactDomains;
use registrant_model::domain::{Domain, DomainSummary};
use registrant_model::{ContactId, DomainName};

/// What can be asked about domains.
#[async_trait]
pub trait Domains: Send + Sync {
    /// Domains, a page at a time, for a number of calls that grows with the page alone. In the order of their names as far
    /// as the registrar sorts by them, or hands out all of them at once.
    async fn list_domains(&self, page: PageRequest) -> Result<ListPage<DomainSummary>, CallError>;

    /// Domains with a part of the name, which is in lower case, a page at a time. Where a registrar cannot be asked for
    /// them, its list is looked through until the page is full: only there the calls grow with what there is.
    async fn find_domains(
        &self,
        part: &str,
        page: PageRequest,
    ) -> Result<ListPage<DomainSummary>, CallError> {
        find(self, part, page).await
    }

    /// One domain with who stands behind it.
    async fn domain(&self, name: &DomainName) -> Result<Domain, CallError>;

    /// The domains that have a contact, as their owner or in another role, among the next ones of the account, as many
    /// as a page of a contact can wait for.
    async fn contact_domains(
        &self,
        contact: &ContactId,
        cursor: Option<&str>,
    ) -> Result<ContactDomains, CallError>;

    /// All domains a contact owns, whatever that costs: for what is done to all of them.
    async fn domains_of(&self, owner: &ContactId) -> Result<Vec<DomainName>, CallError>;
}
