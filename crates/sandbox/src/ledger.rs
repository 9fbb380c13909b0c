//! What the registrars have really carried out, in order.

use crate::registrar::Registrar;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Declares the kinds of effects with their names, which are a contract with tests from outside.
macro_rules! operations {
    ($( $(#[$meta:meta])* $name:ident $text:literal, )*) => {
        /// The kinds of effects.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub(crate) enum Operation {
            $( $(#[$meta])* #[serde(rename = $text)] $name, )*
        }

        impl Operation {
            pub(crate) const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$name => $text, )*
                }
            }
        }
    };
}

operations! {
    ContactCreate "contact.create",
    ContactUpdate "contact.update",
    AccountCreate "account.create",
    AccountUpdate "account.update",
    DomainChangeContact "domain.change-contact",
    /// A cart concerns a domain for the first time. An empty cart is no effect on anything.
    OrderCart "order.cart",
    OrderCheckout "order.checkout",
    OrderPay "order.pay",
    TradeCreate "trade.create",
    TradeAnswer "trade.answer",
    TradeApply "trade.apply",
    DomainContactCreate "domain-contact.create",
    DomainContactUpdate "domain-contact.update",
    DomainContactDelete "domain-contact.delete",
    DomainContactValidate "domain-contact.validate",
    DomainUpdate "domain.update",
    ContactsAdd "contacts.add",
    ContactsDelete "contacts.delete",
    /// The request was taken: carried out at once, or waiting for both registrants.
    DomainsModifyContact "domains.modify-contact",
    IrtpAnswer "irtp.answer",
    IrtpApply "irtp.apply",
}

/// One effect.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub(crate) seq: u64,
    pub(crate) at: Timestamp,
    pub(crate) registrar: Registrar,
    pub(crate) operation: Operation,
    /// The domain, contact or account it happened to.
    pub(crate) subject: String,
    /// What was made or touched: a contact, order, task …
    pub(crate) id: String,
}

impl Row for Entry {
    const KIND: &'static str = "ledger";
    type Key = u64;
    fn key(&self) -> u64 {
        self.seq
    }
}
