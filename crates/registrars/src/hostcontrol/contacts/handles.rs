//! Which contact a handle names. Handles are generated and never given anew, so that what was seen once stays true.

use crate::error::{CallError, Effect, ErrorKind};
use crate::hostcontrol::HostControl;
use crate::hostcontrol::wire::WireContact;
use registrant_model::ContactId;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// The most handles that are remembered.
const MOST: usize = 50_000;

/// Contacts by their handles.
#[derive(Default)]
pub(in crate::hostcontrol) struct Handles(Mutex<HashMap<String, ContactId>>);

impl Handles {
    /// Remembers a contact.
    pub(super) fn note(&self, wire: &WireContact) {
        let (Some(handle), Some(id)) = (wire.handle(), wire.id()) else { return };
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MOST {
            known.insert(handle, id);
        }
    }

    /// The contact that a handle names, if it was seen.
    pub(in crate::hostcontrol) fn get(&self, handle: &str) -> Option<ContactId> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(handle).cloned()
    }

    /// The handle of a contact, if it was seen.
    pub(in crate::hostcontrol) fn of(&self, id: &ContactId) -> Option<String> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|(_, known)| *known == id).map(|(handle, _)| handle.clone())
    }
}

impl HostControl {
    /// The contact that a handle names.
    pub(in crate::hostcontrol) async fn by_handle(&self, handle: &str) -> Result<WireContact, CallError> {
        if let Some(id) = self.handles.get(handle) {
            return self.wire_contact(&id).await;
        }
        let fits = |wire: &WireContact| wire.handle().as_deref() == Some(handle);
        let part = self.page(&["domain-contact"], &[("handle", handle)], None, 100).await?;
        let mut found = part.page.items.into_iter().filter_map(WireContact::of).find(fits);
        if found.is_none() {
            // The filter may not be understood: then it is looked for among all.
            let whole = self.whole(&["domain-contact"], &[]).await?;
            let contacts = whole.items.into_iter().filter_map(WireContact::of);
            found = contacts.inspect(|wire| self.note(wire)).find(fits);
        }
        let found = found.ok_or_else(|| {
            CallError::new(ErrorKind::NotFound, Effect::None, "there is no contact with this handle")
        })?;
        self.note(&found);
        Ok(found)
    }

    /// The handle of a contact.
    pub(in crate::hostcontrol) async fn handle_of(
        &self,
        id: &ContactId,
    ) -> Result<Option<String>, CallError> {
        match self.handles.of(id) {
            Some(handle) => Ok(Some(handle)),
            None => Ok(self.wire_contact(id).await?.handle()),
        }
    }
}
