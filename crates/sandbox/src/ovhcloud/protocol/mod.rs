//! What all calls have in common: how they are described, authenticated, refused and answered.

mod answer;
mod batch;
mod call;
mod cursor;
mod datetime;
mod dispatch;
mod pages;
mod refusal;
mod visit;

pub(crate) use answer::{Answer, Outcome};
pub(crate) use call::{Access, By, Call, Caller, Endpoint, Identity, like};
pub(crate) use datetime::{date, datetime, datetime_utc};
pub(crate) use dispatch::respond;
pub(crate) use refusal::Refusal;
