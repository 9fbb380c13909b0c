//! Typed clients of the registrars behind one trait.
//!
//! [`Registrar`] speaks of contacts, domains, owner changes, tasks and capabilities; what differs between
//! registrars is decided here and told to the rest as data. Nothing above this crate asks which registrar it
//! talks to.
//!
//! - [`http`]: the only place that opens connections. It checks each address against the allowed ones.
//! - [`registrar`]: the trait and what it speaks of.
//! - [`ovhcloud`], [`logicboxes`], [`hostcontrol`]: the clients.
//!
//! Reads are retried with backoff; calls with an effect are sent once. [`CallError::effect`] says whether a
//! failed call may have taken effect all the same.

pub mod clock;
pub mod error;
mod fingerprint;
pub mod hostcontrol;
pub mod http;
pub mod logicboxes;
pub mod ovhcloud;
mod policies;
pub mod registrar;
mod sightings;

pub use clock::{Clock, SystemClock};
pub use error::{CallError, Effect, ErrorKind};
pub use registrar::{Contacts, Domains, Lasts, OwnerChanges, QuoteAnswer, Registrar, Tasks};
