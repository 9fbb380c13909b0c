//! `/domain-contact/{id}/validation`: whether the person behind a contact has confirmed its details and accepted the
//! terms of a category. A link in a mail does it.

mod category;
mod flow;
mod letter;
mod link;
mod row;

mod get;
mod start;

pub(crate) use category::Category;
pub(crate) use flow::{adopt, details_changed, expire, forget, validate};
pub(crate) use link::{answer, question};
pub(crate) use row::{RequestId, Validated, ValidationRequest};

use crate::hostcontrol::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 2] = [&get::GET, &start::POST];
