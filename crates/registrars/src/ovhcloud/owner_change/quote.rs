//! What it costs.

use super::key;
use super::look::absent_as_none;
use super::perform::reference;
use crate::error::CallError;
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
        let gone = || {
            let gone = [key::CART, key::ASSIGNED, key::ITEM, key::CONFIGURATION];
            QuoteAnswer::Stale(gone.iter().fold(ReferencePatch::none(), |patch, key| patch.unset(key)))
        };
        // Two items would be two owner changes in one order: such a cart is left behind.
        if self.cart(change).await?.is_none_or(|cart| cart.items.len() != 1) {
            return Ok(gone());
        }
        let path = ["order", "cart", reference(change, key::CART)?, "checkout"];
        let Some(order) = absent_as_none(self.api.get::<Order>(&path, &[]).await)? else {
            return Ok(gone());
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
}
