//! Actions: what was asked of an order or a contact, and how far it is.

mod flow;
mod row;
mod search;
mod view;

pub(crate) use flow::{move_to, pending, start, succeed};
pub(crate) use row::{Action, ActionId, ActionType, Progress, Subject};
pub(crate) use view::answer;

use super::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 2] = [&search::CURRENT, &search::ARCHIVED];
