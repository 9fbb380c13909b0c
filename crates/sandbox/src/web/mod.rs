//! HTTP as the sandbox speaks it: whole requests in, whole replies out, and a reply that is no reply.

mod accept;
mod reply;
mod request;
mod router;
mod serve;

pub(crate) use accept::accept;
pub(crate) use reply::Reply;
pub(crate) use request::{Pairs, Request};
pub(crate) use router::{Found, Router, Verb};
pub(crate) use serve::Desk;
