//! The owner change as OVHcloud sells it: an order of one item, then a `DomainTrade` task.
//!
//! Contact, cart, assignment, item, configuration and dry run bind nobody; the checkout makes the order, and the
//! order is paid apart, after its price was compared with what was agreed to ("Order a Domain Name";
//! `docs/decisions/003-pay-apart-from-checkout.md`).

mod contact;
mod correct;
mod earlier;
mod foa;
mod gone;
mod leave;
mod look;
mod look_for_payment;
mod observe;
mod outlook;
mod pay;
mod perform;
mod plan;
mod quote;

use super::OvhCloud;
use crate::error::CallError;
use crate::registrar::{Lasts, OwnerChanges, QuoteAnswer};
use async_trait::async_trait;
use registrant_model::DomainName;
use registrant_model::leftover::Fate;
use registrant_model::owner_change::{
    Attempt, Choice, Finding, Observation, Outlook, OwnerChange, PlannedStep, Question, ReferencePatch, State,
};

/// The keys under which references are kept. Those that begin with `_` say nothing to people and are not shown.
mod key {
    /// The gaining owner's contact.
    pub(super) const CONTACT: &str = "contact";
    /// The fingerprint of what that contact holds.
    pub(super) const CONTACT_PRINT: &str = "_contact_print";
    /// The fingerprint of what the registrar held in the same fields right after it was written.
    pub(super) const CONTACT_HELD: &str = "_contact_held";
    pub(super) const CART: &str = "cart";
    /// The cart belongs to the account.
    pub(super) const ASSIGNED: &str = "_assigned";
    pub(super) const ITEM: &str = "item";
    /// The item names the gaining owner's contact.
    pub(super) const CONFIGURATION: &str = "_configuration";
    pub(super) const ORDER: &str = "order";
    /// How it was paid.
    pub(super) const PAYMENT: &str = "payment";
    /// It was paid by somebody else, at the registrar.
    pub(super) const PAID: &str = "_paid";
    pub(super) const TASK: &str = "task";
    /// The task that stands still because of the gaining owner's contact.
    pub(super) const STUCK: &str = "_stuck";
    /// That contact was written once more since.
    pub(super) const MENDED: &str = "_mended";
    /// Whether the task says that it can be cancelled.
    pub(super) const TASK_CANCELLABLE: &str = "_task_cancellable";
}

/// Whether there is a task, or an order that was paid, as far as is written down.
fn paid_or_begun(change: &OwnerChange) -> bool {
    [key::PAYMENT, key::PAID, key::TASK].iter().any(|key| change.references.get(key).is_some())
}

#[async_trait]
impl OwnerChanges for OvhCloud {
    async fn outlook(&self, domain: &DomainName) -> Result<Outlook, CallError> {
        self.owner_change_outlook(domain).await
    }

    /// Nobody deletes contacts here; a cart is gone by itself after a while.
    fn fate(&self, kind: &str) -> Option<Fate> {
        match kind {
            key::CONTACT => Some(Fate::Stays),
            key::CART => Some(Fate::Expires),
            _ => None,
        }
    }

    async fn lasts(&self, kind: &str, name: &str) -> Result<Lasts, CallError> {
        if kind != key::CART {
            return Ok(Lasts::Until(None));
        }
        let cart = self.cart_named(name).await?.filter(|cart| !cart.read_only);
        // One whose time is over cannot be ordered, whether or not it can still be read.
        let now = self.api.fetch_time().await?;
        let cart = cart.filter(|cart| cart.expire.is_none_or(|expires| expires > now));
        Ok(cart.map_or(Lasts::Over, |cart| Lasts::Until(cart.expire)))
    }

    fn next_step(&self, change: &OwnerChange) -> Option<PlannedStep> {
        plan::next_step(change)
    }

    async fn perform(&self, change: &OwnerChange, step: &PlannedStep) -> Result<ReferencePatch, CallError> {
        self.perform_step(change, step).await
    }

    async fn look(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        self.look_for(change, attempt).await
    }

    /// A payment that the order does not tell of: whoever looks at the order, or at the account that pays, knows. It is
    /// never sent twice; an order that was not paid can be paid by hand.
    fn believed(&self, change: &OwnerChange, attempt: &Attempt) -> Option<ReferencePatch> {
        let untold = attempt.step.as_str() == plan::PAY && self.is_payment_untold(change);
        untold.then(look_for_payment::paid)
    }

    /// Only where lines of the journal are lost and an order of the domain was found that may be another one: whoever
    /// looks at it can tell.
    fn may_repeat(&self, _change: &OwnerChange, attempt: &Attempt) -> bool {
        attempt.presumed && attempt.step.as_str() == plan::CHECKOUT
    }

    async fn quote(&self, change: &OwnerChange) -> Result<QuoteAnswer, CallError> {
        self.ask_price(change).await
    }

    async fn gone(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        self.what_is_gone(change).await
    }

    async fn observe(&self, change: &OwnerChange) -> Result<Observation, CallError> {
        self.observe_change(change).await
    }

    fn can_cancel(&self, change: &OwnerChange) -> bool {
        match change.state {
            State::Draft => true,
            // An order nobody pays never becomes a task; leaving it alone is how it is called off.
            State::AwaitingPayment | State::NeedsPriceConsent => change.references.get(key::TASK).is_none(),
            State::NeedsCorrection if !paid_or_begun(change) => true,
            _ => change.references.get(key::TASK_CANCELLABLE) == Some("true") && change.state.is_running(),
        }
    }

    async fn cancel(&self, change: &OwnerChange) -> Result<(), CallError> {
        match change.references.get(key::TASK) {
            Some(task) => self.api.post_empty(&["me", "task", "domain", task, "cancel"]).await,
            None => self.leave_order(change).await,
        }
    }

    async fn questions(&self, change: &OwnerChange) -> Result<Vec<Question>, CallError> {
        self.forms(change).await
    }

    async fn answer_in_place(
        &self,
        change: &OwnerChange,
        question: &str,
        choice: Choice,
    ) -> Result<(), CallError> {
        self.answer_form(change, question, choice).await
    }

    async fn resend(&self, _change: &OwnerChange) -> Result<(), CallError> {
        Err(CallError::not_supported("the mails of an owner change cannot be sent again here"))
    }
}
