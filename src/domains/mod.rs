//! Domains: the list of them, who stands behind one, and what an owner change of it would mean.

pub mod list;
pub mod outlook;
pub mod page;
pub mod rows;

pub use list::DomainsPage;
pub use outlook::OutlookPage;
pub use page::DomainPage;
pub use rows::{by_name, domain_rows, no_domains};
