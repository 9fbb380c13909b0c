//! An order as it is kept.

use super::{CartId, ItemId};
use crate::ids::number;
use crate::ovhcloud::account::Nichandle;
use crate::ovhcloud::contact::ContactId;
use crate::ovhcloud::money::Cents;
use crate::store::Row;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

number! {
    /// `orderId`
    OrderId
}

/// `billing.order.OrderStatusEnum`, without `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum OrderState {
    NotPaid,
    Checking,
    DocumentsRequested,
    Delivering,
    Delivered,
    Cancelling,
    Cancelled,
}

/// One owner change that was ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// `orderDetailId`
    pub(crate) id: u64,
    pub(crate) item: ItemId,
    pub(crate) domain: String,
    /// The owner to be.
    pub(crate) contact: ContactId,
    /// Without tax.
    pub(crate) price: Cents,
}

impl Line {
    pub(crate) fn description(&self) -> String {
        format!("Owner change of the domain name {}", self.domain)
    }
}

/// Something that happened to an order (`billing.order.followUp.History`).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Milestone {
    pub(crate) at: Timestamp,
    /// `billing.order.followUp.HistoryStatusEnum`
    pub(crate) label: String,
    pub(crate) description: String,
}

/// An order.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) id: OrderId,
    pub(crate) account: Nichandle,
    /// The secret of the order's page.
    pub(crate) password: String,
    pub(crate) cart: CartId,
    pub(crate) created: Timestamp,
    /// When it is cancelled if nobody has paid.
    pub(crate) expires: Timestamp,
    pub(crate) paid: Option<Timestamp>,
    /// Whether the right to retract was waived, at the checkout or later.
    pub(crate) waived: bool,
    /// Until when a paid order waits because it was not.
    pub(crate) retraction_until: Option<Timestamp>,
    pub(crate) state: OrderState,
    pub(crate) lines: Vec<Line>,
    pub(crate) tax: Cents,
    /// Documents will be asked for before it is delivered.
    pub(crate) documents: bool,
    pub(crate) history: Vec<Milestone>,
}

impl Row for Order {
    const KIND: &'static str = "ovhcloud.order";
    type Key = OrderId;
    fn key(&self) -> OrderId {
        self.id
    }
}

impl Order {
    /// The price without tax.
    pub(crate) fn net(&self) -> Cents {
        self.lines.iter().map(|line| line.price).sum()
    }

    /// What is to be paid.
    pub(crate) fn total(&self) -> Cents {
        self.net() + self.tax
    }

    /// Adds to the history.
    pub(crate) fn note(&mut self, at: Timestamp, label: &str, description: &str) {
        self.history.push(Milestone { at, label: label.to_owned(), description: description.to_owned() });
    }

    /// What the order is about, for the ledger.
    pub(crate) fn subject(&self) -> String {
        self.lines.iter().map(|line| line.domain.as_str()).collect::<Vec<_>>().join(",")
    }
}
