//! Looking what became of a call whose outcome is unknown. Reads only.

use super::contact::{contact_references, holds_alike};
use super::perform::{order_references, reference, relaunched};
use super::{key, plan};
use crate::error::{CallError, ErrorKind};
use crate::fingerprint;
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::contact::WireContact;
use crate::ovhcloud::wire::order::{BillingDetail, BillingOrder, Cart, Configuration};
use crate::ovhcloud::wire::task::WireTask;
use crate::registrar::Domains;
use registrant_model::Timestamp;
use registrant_model::owner_change::{Attempt, Finding, OwnerChange, ReferencePatch};

impl OvhCloud {
    pub(super) async fn look_for(
        &self,
        change: &OwnerChange,
        attempt: &Attempt,
    ) -> Result<Finding, CallError> {
        match attempt.step.as_str() {
            plan::CONTACT_CREATE => self.look_for_contact(change, attempt).await,
            plan::ITEM => self.look_for_item(change).await,
            plan::CONFIGURATION => self.look_for_configuration(change).await,
            plan::CHECKOUT => self.look_for_order(change, attempt).await,
            plan::PAY => self.look_for_payment(change, attempt).await,
            plan::RELAUNCH => self.look_for_relaunch(change).await,
            // Everything else is repeated: it leaves the same state behind.
            _ => Ok(Finding::Absent),
        }
    }

    /// A contact that holds what was sent and owns nothing is the one that was made, or as good as it: one that holds
    /// exactly that, or one in which the registrar has tidied it. The latter is written once more before it is ordered.
    async fn look_for_contact(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let contacts: Vec<WireContact> = self.api.get(&["domain", "contact"], &[]).await?;
        let sent = change.gaining_fields();
        let is_sent = fingerprint::of(sent) == attempt.fingerprint;
        let exact = |contact: &&WireContact| fingerprint::of(&contact.fields()) == attempt.fingerprint;
        let alike = |contact: &&WireContact| is_sent && holds_alike(sent, &contact.fields());
        let (exact, others): (Vec<_>, Vec<_>) = contacts.iter().rev().partition(exact);
        for contact in exact.into_iter().chain(others.into_iter().filter(alike)) {
            let Some(id) = contact.id() else { continue };
            if Some(&id) != change.losing.contact.as_ref() && self.domains_of(&id).await?.is_empty() {
                let found = contact_references(id.as_str(), &attempt.fingerprint, sent, &contact.fields());
                // Nobody has seen it written: it has to hold what was sent.
                return Ok(Finding::Present(found.unset(key::CONTACT_HELD)));
            }
        }
        Ok(Finding::Absent)
    }

    async fn look_for_item(&self, change: &OwnerChange) -> Result<Finding, CallError> {
        let Some(cart) = self.cart(change).await? else { return Ok(Finding::Absent) };
        Ok(match cart.items.first() {
            Some(item) => Finding::Present(ReferencePatch::none().set(key::ITEM, item.to_string())),
            None => Finding::Absent,
        })
    }

    async fn look_for_configuration(&self, change: &OwnerChange) -> Result<Finding, CallError> {
        let (cart, item) = (reference(change, key::CART)?, reference(change, key::ITEM)?);
        let path = ["order", "cart", cart, "item", item, "configuration"];
        let Some(ids) = absent_as_none(self.api.get::<Vec<i64>>(&path, &[]).await)? else {
            return Ok(Finding::Absent);
        };
        let ours = format!("/{}", reference(change, key::CONTACT)?);
        for id in ids {
            let id = id.to_string();
            let path = [path.as_slice(), &[&id]].concat();
            let configuration: Configuration = self.api.get(&path, &[]).await?;
            if configuration.label == "OWNER_CONTACT" && configuration.value.ends_with(&ours) {
                return Ok(Finding::Present(ReferencePatch::none().set(key::CONFIGURATION, id)));
            }
        }
        Ok(Finding::Absent)
    }

    /// A cart that can still be written to was not checked out. One that cannot was: then its order is among
    /// those made since the attempt.
    async fn look_for_order(&self, change: &OwnerChange, attempt: &Attempt) -> Result<Finding, CallError> {
        let cart = self.cart(change).await?;
        let ordered = cart.as_ref().is_some_and(|cart| cart.read_only);
        if cart.is_some() && !ordered && !attempt.presumed {
            return Ok(Finding::Absent);
        }
        let order = self.order_since(change, first_made(change, attempt)).await?;
        Ok(match order {
            // Where lines of the journal are lost, another cart than this one may have been ordered; and the order
            // may be about something else (a renewal). A person has to look.
            Some(_) if attempt.presumed && !ordered => Finding::Unproven,
            Some(order) => Finding::Present(order_references(order.order_id, order.url.as_deref())),
            // The cart says that it was checked out and the order is not there (yet): nothing is proven. A cart that
            // is gone without an order having been made expired unused.
            None if ordered => Finding::Unproven,
            None => Finding::Absent,
        })
    }

    /// A task that no longer stands still was set going. One that stands still again can be set going again.
    async fn look_for_relaunch(&self, change: &OwnerChange) -> Result<Finding, CallError> {
        let path = ["me", "task", "domain", reference(change, key::STUCK)?];
        let task: WireTask = self.api.get(&path, &[]).await?;
        Ok(if task.is_stuck() { Finding::Absent } else { Finding::Present(relaunched()) })
    }

    /// The cart; nothing when the registrar no longer knows it.
    pub(super) async fn cart(&self, change: &OwnerChange) -> Result<Option<Cart>, CallError> {
        self.cart_named(reference(change, key::CART)?).await
    }

    /// A cart by its name; nothing when the registrar no longer knows it.
    pub(super) async fn cart_named(&self, name: &str) -> Result<Option<Cart>, CallError> {
        match self.api.get(&["order", "cart", name], &[]).await {
            // A cart that has expired is not found, or refused as a bad request.
            Err(error) if error.kind == ErrorKind::Refused => Ok(None),
            read => absent_as_none(read),
        }
    }

    /// The newest order of this domain that was made since a point in time. One second is allowed for rounding.
    pub(super) async fn order_since(
        &self,
        change: &OwnerChange,
        since: Timestamp,
    ) -> Result<Option<BillingOrder>, CallError> {
        let since = since.plus_seconds(-1);
        let mut ids: Vec<i64> = self.api.get(&["me", "order"], &[("date.from", &since.to_string())]).await?;
        // An older one may be that of a change that was called off.
        ids.sort_unstable_by(|one, other| other.cmp(one));
        for id in ids {
            let id = id.to_string();
            let order: BillingOrder = self.api.get(&["me", "order", &id], &[]).await?;
            if order.date.is_some_and(|date| date < since) {
                continue;
            }
            let details: Vec<i64> = self.api.get(&["me", "order", &id, "details"], &[]).await?;
            for detail in details {
                let path = ["me", "order", &id, "details", &detail.to_string()];
                let detail: BillingDetail = self.api.get(&path, &[]).await?;
                if detail.domain == change.domain.as_str() {
                    return Ok(Some(order));
                }
            }
        }
        Ok(None)
    }

    /// Whether the order still waits to be paid.
    pub(super) async fn is_unpaid(&self, change: &OwnerChange) -> Result<bool, CallError> {
        Ok(self.order_status(reference(change, key::ORDER)?).await? == "notPaid")
    }

    /// `billing.order.OrderStatusEnum`, a bare text.
    pub(super) async fn order_status(&self, order: &str) -> Result<String, CallError> {
        self.api.get(&["me", "order", order, "status"], &[]).await
    }
}

/// When the same call was made for the first time: a try that was believed lost may have arrived after all.
pub(super) fn first_made(change: &OwnerChange, attempt: &Attempt) -> Timestamp {
    let same = |it: &&Attempt| it.step == attempt.step && it.fingerprint == attempt.fingerprint;
    change.attempts.iter().filter(same).map(|it| it.at).fold(attempt.at, Timestamp::min)
}

/// "Not found" is an answer here, not a failure.
pub(super) fn absent_as_none<T>(read: Result<T, CallError>) -> Result<Option<T>, CallError> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
