//! Leaving an order alone.

use super::key;
use crate::error::{CallError, Effect, ErrorKind};
use crate::ovhcloud::OvhCloud;
use registrant_model::owner_change::OwnerChange;

impl OvhCloud {
    /// An order that nobody pays comes to nothing by itself. One that was paid by hand meanwhile goes on, whatever is
    /// said here.
    pub(super) async fn leave_order(&self, change: &OwnerChange) -> Result<(), CallError> {
        let Some(order) = change.references.get(key::ORDER) else { return Ok(()) };
        match self.order_status(order).await?.as_str() {
            "notPaid" | "cancelled" | "cancelling" => Ok(()),
            _ => Err(CallError::new(ErrorKind::Conflict, Effect::None, "the order was paid meanwhile")),
        }
    }
}
