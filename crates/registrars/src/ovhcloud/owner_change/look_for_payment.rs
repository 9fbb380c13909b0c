//! Looking whether an order was paid by a call whose answer was lost.

use super::key;
use super::look::first_made;
use super::perform::reference;
use crate::error::{CallError, ErrorKind};
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::follow_up::{FollowUp, Told, told_of_payment};
use registrant_model::owner_change::{Attempt, Finding, OwnerChange, ReferencePatch};
use std::sync::atomic::Ordering;

impl OvhCloud {
    /// An order that is not paid (yet) may be under way of being paid: a card or a debit takes a while, and a second
    /// payment would be one too many. The history of the order tells what was begun; without it nothing is proven.
    pub(super) async fn look_for_payment(
        &self,
        change: &OwnerChange,
        attempt: &Attempt,
    ) -> Result<Finding, CallError> {
        let order = reference(change, key::ORDER)?;
        let paid = || Finding::Present(paid());
        match self.order_status(order).await?.as_str() {
            "notPaid" => {}
            "unknown" => return Ok(Finding::Unproven),
            _ => return Ok(paid()),
        }
        let steps: Vec<FollowUp> = match self.api.get(&["me", "order", order, "followUp"], &[]).await {
            // A beta: not every endpoint has it, and older keys may not call it.
            Err(error) if is_not_offered(error.kind) => Vec::new(),
            steps => steps?,
        };
        // One second is allowed for rounding.
        let since = first_made(change, attempt).plus_seconds(-1);
        let told = told_of_payment(&steps, since);
        self.history_proves_nothing.store(told == Told::Nothing, Ordering::Relaxed);
        Ok(match told {
            Told::Payment => paid(),
            Told::NoPayment => Finding::Absent,
            Told::Nothing => Finding::Unproven,
        })
    }
}

/// The order was paid, in a way that is not known.
pub(super) fn paid() -> ReferencePatch {
    ReferencePatch::none().set(key::PAYMENT, "paid")
}

fn is_not_offered(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotGranted | ErrorKind::NotSupported | ErrorKind::Refused)
}
