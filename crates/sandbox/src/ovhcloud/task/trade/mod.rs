//! `DomainTrade`: both owners are asked by mail; when both have accepted, the registry is told.

mod apply;
mod end;
mod letters;
mod link;
mod start;

pub(crate) use apply::apply;
pub(crate) use end::{cancel_of_items, expire};
pub(crate) use link::{answer, question};
pub(crate) use start::start;
