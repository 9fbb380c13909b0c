//! Finding a contact again by what it holds, when nobody knows whether it was made.

use crate::error::CallError;
use crate::hostcontrol::HostControl;
use crate::hostcontrol::brands;
use crate::hostcontrol::wire::{WireContact, has_same};
use registrant_model::{Field, Fields};
use std::sync::atomic::Ordering;

/// What a search by all fields found.
pub(in crate::hostcontrol) enum Found {
    /// This one, which no domain uses.
    One(WireContact),
    /// There is none.
    None,
    /// The list does not prove that there is none.
    Unproven,
}

impl HostControl {
    /// The contact that holds exactly these values and is used by no domain; the last one in the list if there are
    /// several.
    pub(in crate::hostcontrol) async fn find_unused(&self, fields: &Fields) -> Result<Found, CallError> {
        let email = fields.get(&Field::EMAIL).unwrap_or_default().trim();
        let likely = self.whole(&["domain-contact"], &[("email_address", email)]).await;
        if let Ok(likely) = likely
            && let Some(found) = self.unused_among(likely.items, fields).await?
        {
            return Ok(Found::One(found));
        }
        // The filter may not be understood, or the list may be a bad one: what is absent must be absent from all.
        let whole = self.whole(&["domain-contact"], &[]).await?;
        let proves = whole.complete && !whole.items.is_empty();
        self.lists_prove_nothing.store(!proves, Ordering::Relaxed);
        match self.unused_among(whole.items, fields).await? {
            Some(found) => Ok(Found::One(found)),
            None if proves => Ok(Found::None),
            None => Ok(Found::Unproven),
        }
    }

    /// Whether the last search among all contacts could not have proven that there is none.
    pub(in crate::hostcontrol) fn lists_prove_nothing(&self) -> bool {
        self.lists_prove_nothing.load(Ordering::Relaxed)
    }

    async fn unused_among(
        &self,
        items: Vec<serde_json::Value>,
        fields: &Fields,
    ) -> Result<Option<WireContact>, CallError> {
        let wires = items.into_iter().filter_map(WireContact::of).filter(|wire| is_same(wire, fields));
        let candidates: Vec<WireContact> = wires.collect();
        if candidates.is_empty() {
            return Ok(None);
        }
        let used = self.used_contacts().await?;
        let unused = candidates.into_iter().rev().find(|wire| !used.names(wire));
        if let Some(wire) = &unused {
            self.note(wire);
        }
        Ok(unused)
    }
}

/// Whether a contact holds these values; the brand counts where both tell it.
pub(in crate::hostcontrol) fn is_same(wire: &WireContact, fields: &Fields) -> bool {
    let brand = fields.get(&brands::field()).map(str::trim);
    let same_brand = match (wire.brand(), brand) {
        (Some(held), Some(wanted)) => held == wanted,
        _ => true,
    };
    same_brand && wire.id().is_some() && has_same(&wire.fields(), fields)
}
