//! HostControl's API (the "Resello Reseller Platform"), as far as contacts and the owners of domains go. It sits on
//! Realtime Register, "the layer below", whose documents say what its own do not.

mod brand;
mod change;
mod contact;
mod domain;
mod event;
mod link;
mod occurrence;
mod protocol;
mod routes;
mod seed;
mod state;
mod switches;
mod timing;
mod tld;
mod validation;

pub(crate) use event::{Event, happen};
pub(crate) use link::{LinkTarget, answer, question};
pub(crate) use occurrence::{OCCURRENCES, check as check_occurrence, occur};
pub(crate) use protocol::{failed, respond};
pub(crate) use seed::{add_domain, seed};
pub(crate) use state::State;
pub(crate) use switches::{DomainReads, SWITCHES};
