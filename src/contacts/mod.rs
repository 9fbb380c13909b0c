//! Contacts: the list of them, and editing one under its registries' rules.

pub mod edit;
pub mod form;
pub mod list;

pub use edit::ContactPage;
pub use list::ContactsPage;
