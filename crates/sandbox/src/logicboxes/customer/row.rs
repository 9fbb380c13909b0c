//! A customer of the reseller.

use crate::ids::number;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// The number of a customer.
    CustomerId
}

/// A customer. Contacts and orders belong to one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Customer {
    pub(crate) id: CustomerId,
    /// The name for signing in, which is a mail address.
    pub(crate) username: String,
    pub(crate) name: String,
    pub(crate) company: String,
    pub(crate) city: String,
    pub(crate) country: String,
    pub(crate) phone_cc: String,
    pub(crate) phone: String,
    pub(crate) created: Timestamp,
}

impl Row for Customer {
    const KIND: &'static str = "logicboxes.customer";
    type Key = CustomerId;
    fn key(&self) -> CustomerId {
        self.id
    }
}
