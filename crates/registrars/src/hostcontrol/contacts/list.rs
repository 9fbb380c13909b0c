//! The list of contacts, with the filters of the source document.
//!
//! How a filter compares, where a GET carries it and what `country` means is not documented, so that an answer is
//! believed only when it shows that the filters were understood. Else the list is read without them, and whoever asked
//! sifts it.

use crate::error::CallError;
use crate::hostcontrol::HostControl;
use crate::hostcontrol::pages::Part;
use crate::hostcontrol::wire::{LINES, NAMED, WireContact};
use crate::registrar::{ContactFilter, ListPage, PageRequest};
use registrant_model::Field;
use registrant_model::contact::Contact;

/// Begins the cursor of a list that the registrar has sifted.
const SIFTED: &str = "sifted:";

impl HostControl {
    /// A page of contacts that holds at least those which fit.
    pub(super) async fn filtered(
        &self,
        page: PageRequest,
        filter: &ContactFilter,
    ) -> Result<ListPage<Contact>, CallError> {
        let wanted = parameters(filter);
        let cursor = page.cursor.as_deref();
        let sifted = match cursor {
            Some(cursor) => cursor.strip_prefix(SIFTED),
            None => None,
        };
        if !wanted.is_empty() && (cursor.is_none() || sifted.is_some()) {
            let query: Vec<(&str, &str)> =
                wanted.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let part = self.page(&["domain-contact"], &query, sifted, page.limit).await?;
            let contacts = self.contacts_in(part);
            let fits = |contact: &Contact| filter.fits(contact);
            if sifted.is_some() || (!contacts.items.is_empty() && contacts.items.iter().all(fits)) {
                let next = contacts.next.map(|next| format!("{SIFTED}{next}"));
                return Ok(ListPage { next, ..contacts });
            }
        }
        let cursor = if sifted.is_some() { None } else { cursor };
        let part = self.page(&["domain-contact"], &[], cursor, page.limit).await?;
        let contacts = self.contacts_in(part);
        // The registrar counts all of them, not those that fit.
        let total = contacts.total.filter(|_| filter.is_empty());
        Ok(ListPage { total, ..contacts })
    }

    fn contacts_in(&self, part: Part) -> ListPage<Contact> {
        let ListPage { items, next, total } = part.page;
        let wires = items.into_iter().filter_map(WireContact::of).inspect(|wire| self.note(wire));
        let items = wires.filter_map(|wire| self.contact_of(&wire)).collect();
        ListPage { items, next, total }
    }
}

/// A filter in the registrar's words. Numbers cannot be searched for.
fn parameters(filter: &ContactFilter) -> Vec<(&'static str, String)> {
    let name_of = |field: &Field| {
        let named = NAMED.iter().find(|named| named.field == *field).map(|named| named.name);
        let line = LINES.contains(field).then_some("address");
        let handle = (field.path() == "handle").then_some("handle");
        named.or(line).or(handle)
    };
    let mut wanted: Vec<(&'static str, String)> = Vec::new();
    for (field, _) in filter.fields.iter() {
        if let (Some(name), Some(value)) = (name_of(field), filter.fields.get(field))
            && !wanted.iter().any(|(known, _)| *known == name)
        {
            wanted.push((name, value.trim().to_owned()));
        }
    }
    // Handles are compared whole; who looks for a part of one gets no row, and then the list is sifted here.
    for (name, part) in [("handle", &filter.id), ("address", &filter.address)] {
        if let Some(part) = part.as_deref().map(str::trim)
            && !part.is_empty()
            && !wanted.iter().any(|(known, _)| *known == name)
        {
            wanted.push((name, part.to_owned()));
        }
    }
    wanted
}

#[cfg(test)]
mod tests {
    use super::parameters;
    use crate::registrar::ContactFilter;

    #[test]
    fn every_filter_of_the_document_can_be_sent() {
        let fields = [
            ("handle", "RP1"),
            ("organisationName", "a"),
            ("name", "b"),
            ("address.line1", "c"),
            ("address.line2", "d"),
            ("address.province", "e"),
            ("address.zip", "f"),
            ("address.city", "g"),
            ("address.country", "NL"),
            ("email", " h "),
            ("phone", "+31.1"),
            ("fax", "+31.2"),
            ("brand", "i"),
        ];
        let filter =
            ContactFilter { id: Some("7".to_owned()), address: None, fields: fields.into_iter().collect() };
        let mut sent = parameters(&filter);
        sent.sort_unstable();
        insta::assert_debug_snapshot!(sent);
    }
}
