//! What all calls have in common: how they are described, authenticated, refused and answered.

mod answer;
mod call;
mod datetime;
mod dispatch;
mod refusal;

pub(crate) use answer::{Answer, Outcome};
pub(crate) use call::{Access, By, Call, Caller, Endpoint, like};
pub(crate) use datetime::{date, datetime, datetime_utc};
pub(crate) use dispatch::respond;
pub(crate) use refusal::Refusal;
