//! Domains: the orders of customers, with their four contacts.

mod extension;
mod find;
mod flow;
mod registry;
mod roles;
mod row;
mod view;

mod details;
mod locks;
mod modify_contact;
mod order_id;
mod search;

pub(crate) use extension::Extension;
pub(crate) use find::{by_name, called, named};
pub(crate) use flow::{apply, begin_change, holder, lock, open_lock, record, succeed, take_refusal};
pub(crate) use roles::{Role, Roles};
pub(crate) use row::{Domain, OrderId, ResellerLock};
pub(crate) use view::ENTITY_TYPE;

use super::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 6] =
    [&details::BY_ID, &details::BY_NAME, &search::GET, &order_id::GET, &locks::GET, &modify_contact::POST];
