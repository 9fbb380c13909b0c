//! What all calls have in common: parameters, credentials, errors, answers, pages.

mod answer;
mod call;
mod dispatch;
mod paging;
mod params;
mod refusal;

pub(crate) use answer::{Answer, Outcome};
pub(crate) use call::{By, Call, Endpoint};
pub(crate) use dispatch::respond;
pub(crate) use paging::Page;
pub(crate) use params::{Attributes, Params};
pub(crate) use refusal::Refusal;
