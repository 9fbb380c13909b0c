//! Contacts: who stands behind a domain. They are added, looked at and deleted, never edited.

mod attribute;
mod country;
mod flow;
mod kind;
mod row;
mod view;
mod write;

mod add;
mod dead;
mod defaults;
mod delete;
mod details;
mod dotca;
mod search;
mod sponsors;
mod validate_registrant;

pub(crate) use add::place;
pub(crate) use attribute::has as has_extra_details;
pub(crate) use defaults::Defaults;
pub(crate) use flow::{archive, look_after};
pub(crate) use kind::Kind;
pub(crate) use row::{Contact, ContactId, Details, Phone, Status};
pub(crate) use view::in_domain;
pub(crate) use write::check;

use super::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 12] = [
    &add::POST,
    &details::GET,
    &search::GET,
    &delete::POST,
    &defaults::GET,
    &defaults::POST,
    &dead::MODIFY,
    &dead::SET_DETAILS,
    &sponsors::GET,
    &sponsors::POST,
    &validate_registrant::GET,
    &dotca::GET,
];
