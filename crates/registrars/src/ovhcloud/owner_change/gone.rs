//! What was prepared and is no longer there: a cart that has expired, a contact that somebody deleted.

use super::key;
use super::look::absent_as_none;
use crate::error::CallError;
use crate::ovhcloud::OvhCloud;
use crate::ovhcloud::wire::contact::WireContact;
use registrant_model::owner_change::{OwnerChange, ReferencePatch};

/// What belongs to a cart and is of no use without it.
const OF_CART: [&str; 4] = [key::CART, key::ASSIGNED, key::ITEM, key::CONFIGURATION];

/// Forgets the cart. Nothing of it binds anybody, and it expires by itself.
pub(super) fn without_cart(patch: ReferencePatch) -> ReferencePatch {
    OF_CART.iter().fold(patch, |patch, key| patch.unset(key))
}

impl OvhCloud {
    /// Looks whether the contact and the cart that are written down are still there. A cart that names a contact
    /// which is gone is of no use either. Once there is an order, nothing is prepared any more.
    pub(super) async fn what_is_gone(&self, change: &OwnerChange) -> Result<ReferencePatch, CallError> {
        let names = &change.references;
        if names.get(key::ORDER).is_some() {
            return Ok(ReferencePatch::none());
        }
        if let Some(contact) = names.get(key::CONTACT) {
            let contact = self.api.get::<WireContact>(&["domain", "contact", contact], &[]).await;
            if absent_as_none(contact)?.is_none() {
                let patch = ReferencePatch::none()
                    .unset(key::CONTACT)
                    .unset(key::CONTACT_PRINT)
                    .unset(key::CONTACT_HELD);
                return Ok(without_cart(patch));
            }
        }
        if names.get(key::CART).is_some() && self.cart(change).await?.is_none() {
            return Ok(without_cart(ReferencePatch::none()));
        }
        Ok(ReferencePatch::none())
    }
}
