//! What is known of a contact's domains while its page is open: what was read with it, and what was found since.

use leptos::prelude::*;
use registrant_model::DomainName;
use registrant_model::contact::{Contact, ContactDomains, ContactUse};

/// The domains of one contact, for everything on its page that speaks of them.
#[derive(Clone, Copy, Debug)]
pub struct KnownDomains {
    place: StoredValue<(String, String)>,
    all: RwSignal<ContactDomains>,
}

impl KnownDomains {
    /// What was read with the contact.
    pub fn of(contact: &Contact) -> Self {
        let all = ContactDomains {
            items: contact.domains.clone(),
            used_by: contact.used_by.clone(),
            next: contact.more_domains.clone(),
        };
        let place = (contact.connection.to_string(), contact.id.to_string());
        Self { place: StoredValue::new(place), all: RwSignal::new(all) }
    }

    /// The contact: its connection, and its number there.
    pub fn place(self) -> (String, String) {
        self.place.get_value()
    }

    /// Where the search is taken up; nothing when all were looked at. Does not follow it.
    pub fn cursor(self) -> Option<String> {
        self.all.with_untracked(|all| all.next.clone())
    }

    /// Adds what was found. Answers how many that were.
    pub fn found(self, part: ContactDomains) -> usize {
        let number = part.items.len() + part.used_by.len();
        self.all.update(|all| {
            all.items.extend(part.items);
            all.used_by.extend(part.used_by);
            all.next = part.next;
        });
        number
    }

    /// Whether there may be others that were not looked at.
    pub fn more(self) -> bool {
        self.all.with(|all| all.next.is_some())
    }

    /// Whether it owns a domain, or may own one that was not looked at.
    pub fn may_own(self) -> bool {
        self.all.with(|all| all.next.is_some() || !all.items.is_empty())
    }

    /// Those it owns, and those in which it has another role.
    pub fn with<T>(self, read: impl FnOnce(&[DomainName], &[ContactUse]) -> T) -> T {
        self.all.with(|all| read(&all.items, &all.used_by))
    }

    /// Those that have it in whatever role.
    pub fn names(self) -> Vec<DomainName> {
        self.with(|owned, used_by| {
            owned.iter().chain(used_by.iter().map(|used| &used.domain)).cloned().collect()
        })
    }
}
