//! What an account pays with.

use super::Nichandle;
use crate::ids::number;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// `paymentMethodId`
    PaymentMethodId
}

/// A registered payment method.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct PaymentMethod {
    pub(crate) id: PaymentMethodId,
    pub(crate) account: Nichandle,
    /// `CREDIT_CARD`, `SEPA_DIRECT_DEBIT` …
    pub(crate) kind: String,
    /// How the person knows it: the last digits of a card.
    pub(crate) label: String,
    /// Whether it is the one that "auto pay" takes.
    pub(crate) default: bool,
    pub(crate) created: Timestamp,
}

impl Row for PaymentMethod {
    const KIND: &'static str = "ovhcloud.payment_method";
    type Key = PaymentMethodId;
    fn key(&self) -> PaymentMethodId {
        self.id
    }
}
