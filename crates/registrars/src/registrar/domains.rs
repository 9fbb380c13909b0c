//! Domains at a registrar.

use crate::error::CallError;
use crate::registrar::{ListPage, PageRequest};
use async_trait::async_trait;
use registrant_model::domain::{Domain, DomainSummary};
use registrant_model::{ContactId, DomainName};

/// What can be asked about domains.
#[async_trait]
pub trait Domains: Send + Sync {
    /// Domains, a page at a time, in the order of their names.
    async fn list_domains(&self, page: PageRequest) -> Result<ListPage<DomainSummary>, CallError>;

    /// One domain with who stands behind it.
    async fn domain(&self, name: &DomainName) -> Result<Domain, CallError>;

    /// The domains a contact owns among the next ones of the account, as many as a page of a contact can wait for.
    /// [`ListPage::next`] says where to look on; nothing when all were looked at.
    async fn owned_domains(
        &self,
        owner: &ContactId,
        cursor: Option<&str>,
    ) -> Result<ListPage<DomainName>, CallError>;

    /// All domains a contact owns, whatever that costs: for what is done to all of them.
    async fn domains_of(&self, owner: &ContactId) -> Result<Vec<DomainName>, CallError>;
}
