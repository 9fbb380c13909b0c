//! The change of registrant under ICANN's Transfer Policy, section II (upstream: IRTP): both the losing and the gaining
//! registrant approve by mail, in any order; until then none of the four contacts changes.

mod apply;
mod end;
mod letters;
mod link;
mod row;
mod start;
mod verification;
mod view;

pub(crate) use apply::apply;
pub(crate) use end::{expire, fail_at_registry, revoke};
pub(crate) use letters::notify;
pub(crate) use link::{answer, question};
pub(crate) use row::{Consent, Irtp, Side, TaskStatus};
pub(crate) use start::start;
pub(crate) use view::{add_to_answer, live, shown, status};

use super::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 3] =
    [&verification::DETAILS, &verification::RESEND, &verification::CANCEL];
