//! The vocabulary of Registrant: what a contact, a domain, an owner change and a task are, in words that
//! hold for every registrar, and the types that the proxy's API speaks.
//!
//! This crate does no I/O, takes no clock and no randomness, and builds for the browser and for the host.
//! What differs between registrars arrives here as data ([`capabilities`], rule documents, [`owner_change::Terms`]).

pub mod account_task;
pub mod api;
pub mod capabilities;
pub mod connection;
pub mod consequences;
pub mod contact;
pub mod contact_edit;
pub mod country;
pub mod domain;
pub mod field;
pub mod language;
pub mod leftover;
pub mod mail;
pub mod mask;
pub mod money;
pub mod owner_change;
pub mod policy;
pub mod problem;
pub mod sent_edit;
pub mod task;
pub mod timestamp;

pub use connection::ConnectionId;
pub use contact::ContactId;
pub use domain::DomainName;
pub use field::{Field, Fields};
pub use language::Language;
pub use money::Money;
pub use timestamp::Timestamp;
