//! Looking whether an order was paid by a call whose answer was lost.

use super::key;
use super::look::first_made;
use super::perform::reference;
use crate::error::{CallError, ErrorKind};
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::follow_up::{FollowUp, Told, told_of_payment};
use crate::ovhcloud::wire::order::BillingOrder;
use registrant_model::owner_change::{Attempt, Finding, Outcome, OwnerChange, ReferencePatch};
use std::collections::HashSet;
use std::sync::{MutexGuard, PoisonError};

impl OvhCloud {
    /// An order that is not paid (yet) may be under way of being paid: a card or a debit takes a while, a call that was
    /// given up may arrive at any time, and a second payment would be one too many. What the order and its history tell
    /// of is proven; that they tell of nothing proves an absence only where nothing could be paid twice.
    pub(super) async fn look_for_payment(
        &self,
        change: &OwnerChange,
        attempt: &Attempt,
    ) -> Result<Finding, CallError> {
        let order = reference(change, key::ORDER)?;
        match self.order_status(order).await?.as_str() {
            "notPaid" => {}
            "unknown" => return Ok(Finding::Unproven),
            _ => return Ok(self.payment_found(order, Finding::Present(paid()))),
        }
        let steps: Vec<FollowUp> = match self.api.get(&["me", "order", order, "followUp"], &[]).await {
            // A beta: not every endpoint has it, and older keys may not call it.
            Err(error) if is_not_offered(error.kind) => Vec::new(),
            steps => steps?,
        };
        // One second is allowed for rounding.
        let since = first_made(change, attempt).plus_seconds(-1);
        let found = match told_of_payment(&steps, since) {
            Told::Payment => Finding::Present(paid()),
            // The registrar said itself that it does not take this payment.
            Told::NoPayment if attempt.outcome == Outcome::Refused => Finding::Absent,
            Told::NoPayment if self.costs_nothing(order).await? => Finding::Absent,
            Told::NoPayment | Told::Nothing => Finding::Unproven,
        };
        Ok(self.payment_found(order, found))
    }

    /// Whether the order did not tell what became of its payment when it was last looked at.
    pub(super) fn is_payment_untold(&self, change: &OwnerChange) -> bool {
        let order = change.references.get(key::ORDER);
        order.is_some_and(|order| self.untold().contains(order))
    }

    fn payment_found(&self, order: &str, found: Finding) -> Finding {
        if found == Finding::Unproven {
            self.untold().insert(order.to_owned());
        } else {
            self.untold().remove(order);
        }
        found
    }

    /// A panic elsewhere cannot leave a set half written.
    fn untold(&self) -> MutexGuard<'_, HashSet<String>> {
        self.untold_payments.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether an order is one of nothing: it takes no money, however often it is paid.
    async fn costs_nothing(&self, order: &str) -> Result<bool, CallError> {
        let order: BillingOrder = self.api.get(&["me", "order", order], &[]).await?;
        Ok(order.price_with_tax.value.is_zero())
    }
}

/// The order was paid, in a way that is not known.
pub(super) fn paid() -> ReferencePatch {
    ReferencePatch::none().set(key::PAYMENT, "paid")
}

fn is_not_offered(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotGranted | ErrorKind::NotSupported | ErrorKind::Refused)
}
