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

    /// The domains a contact owns.
    async fn domains_of(&self, owner: &ContactId) -> Result<Vec<DomainName>, CallError>;
}
