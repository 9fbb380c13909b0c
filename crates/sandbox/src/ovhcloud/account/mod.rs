//! Accounts (nichandles): logins at the registrar (guide "Manage Contacts of a
//! Domain Name").

mod payment_method;
mod row;

mod creation;
pub(crate) mod email_change;
mod get;
mod notification;
mod payment_method_list;
mod update;

pub(crate) use creation::ENDPOINTS as CREATION_ENDPOINTS;
pub(crate) use email_change::{EmailChange, EmailChangeId};
pub(crate) use get::view;
pub(crate) use payment_method::{PaymentMethod, PaymentMethodId};
pub(crate) use payment_method_list::view as payment_method_view;
pub(crate) use row::{Account, FIELDS, Nichandle, is_subsidiary};

use crate::ovhcloud::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 11] = [
    &get::GET,
    &update::PUT,
    &payment_method_list::GET,
    &payment_method_list::GET_ONE,
    &notification::LIST,
    &notification::GET,
    &email_change::create::POST,
    &email_change::get::LIST,
    &email_change::get::GET,
    &email_change::answer::ACCEPT,
    &email_change::answer::REFUSE,
];
