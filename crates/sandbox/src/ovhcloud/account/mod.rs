//! Accounts (nichandles): logins at the registrar (facts, section 3.1).

mod payment_method;
mod row;

mod get;
mod payment_method_list;

pub(crate) use get::view;
pub(crate) use payment_method::{PaymentMethod, PaymentMethodId};
pub(crate) use row::{Account, FIELDS, Nichandle, is_subsidiary};

use crate::ovhcloud::protocol::Endpoint;

pub(crate) static ENDPOINTS: [&Endpoint; 3] =
    [&get::GET, &payment_method_list::GET, &payment_method_list::GET_ONE];
