//! Customers: whose contacts and orders they are. They are only looked at here.

mod row;
mod search;

pub(crate) use row::{Customer, CustomerId};

use super::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 1] = [&search::GET];
