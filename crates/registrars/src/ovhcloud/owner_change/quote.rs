//! What it costs.

use super::gone::without_cart;
use super::perform::{order_references, reference};
use super::{key, plan};
use crate::error::{CallError, Effect, ErrorKind};
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::order::{BillingOrder, Order};
use crate::registrar::QuoteAnswer;
use registrant_model::owner_change::{OwnerChange, Quote, ReferencePatch};

impl OvhCloud {
    /// The dry run of the cart, or the price of the order that stands already.
    pub(super) async fn ask_price(&self, change: &OwnerChange) -> Result<QuoteAnswer, CallError> {
        let at = self.api.fetch_time().await?;
        if let Some(order) = change.references.get(key::ORDER) {
            let order: BillingOrder = self.api.get(&["me", "order", order], &[]).await?;
            return Ok(QuoteAnswer::Quote(Quote {
                price: order.price_with_tax.into(),
                tax: order.tax.map(Into::into),
                lines: Vec::new(),
                contracts: Vec::new(),
                at,
            }));
        }
        // Two items would be two owner changes in one order: such a cart is left behind.
        let cart = match self.cart(change).await? {
            Some(cart) if cart.items.len() == 1 => cart,
            Some(_) => return Ok(QuoteAnswer::Stale(without_cart(ReferencePatch::none()))),
            None => return Ok(QuoteAnswer::Stale(without_cart(self.what_is_gone(change).await?))),
        };
        if cart.read_only {
            return self.ordered_already(change).await;
        }
        // An order is for the contact as it is then.
        if let Some(changed) = self.contact_changed(change).await? {
            return Ok(QuoteAnswer::Stale(changed));
        }
        let path = ["order", "cart", reference(change, key::CART)?, "checkout"];
        let order: Order = match self.api.get(&path, &[]).await {
            Ok(order) => order,
            Err(error) if error.kind == ErrorKind::NotFound => {
                let gone = self.what_is_gone(change).await?;
                return if gone.is_empty() { Err(error) } else { Ok(QuoteAnswer::Stale(gone)) };
            }
            Err(error) => return Err(error),
        };
        let (lines, contracts) = (order.lines(), order.contracts());
        Ok(QuoteAnswer::Quote(Quote {
            price: order.prices.with_tax.into(),
            tax: order.prices.tax.map(Into::into),
            lines,
            contracts,
            at,
        }))
    }

    /// The cart was checked out although no order is written down: the call's answer said otherwise. Its order is
    /// taken over; a second one is never made.
    async fn ordered_already(&self, change: &OwnerChange) -> Result<QuoteAnswer, CallError> {
        let ordered = change.attempts.iter().find(|attempt| attempt.step.as_str() == plan::CHECKOUT);
        let since = ordered.map_or(change.started_at, |attempt| attempt.at);
        match self.order_since(change, since).await? {
            Some(order) => Ok(QuoteAnswer::Stale(order_references(order.order_id, order.url.as_deref()))),
            None => Err(CallError::new(
                ErrorKind::Conflict,
                Effect::None,
                "the cart was ordered, and its order is not there",
            )),
        }
    }
}
