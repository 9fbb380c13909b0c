//! `DomainTrade`: both owners are asked by mail; when both have accepted, the registry is told.

mod apply;
mod end;
mod letters;
mod link;
mod start;

pub(crate) use apply::{apply, fail_again, resume};
pub(crate) use end::{cancel, cancel_of_items, expire};
pub(crate) use link::{answer, question, state};
pub(crate) use start::start;
