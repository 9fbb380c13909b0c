//! Contacts: the list of them, and editing one under its registries' rules.

pub mod confirm_delete;
pub mod delete;
pub mod edit;
pub mod filter;
pub mod form;
pub mod known;
pub mod list;
pub mod new;
pub mod owned;
pub mod saved;
mod sent;
pub mod validations;

pub use edit::ContactPage;
pub use form::ContactForm;
pub use known::KnownDomains;
pub use list::ContactsPage;
pub use new::NewContactPage;
