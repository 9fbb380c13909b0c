//! What all calls have in common: how they are described, authenticated, refused and answered.

mod answer;
mod authenticate;
mod call;
mod dispatch;
mod page;
mod refusal;

pub(crate) use answer::{Answer, Outcome};
pub(crate) use authenticate::RESELLER;
pub(crate) use call::{Call, Endpoint};
pub(crate) use dispatch::{failed, respond};
pub(crate) use page::{Page, like};
pub(crate) use refusal::{FieldErrors, Refusal};
