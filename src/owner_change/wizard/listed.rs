//! The contacts whose details can be copied: a long list comes in parts.

use crate::api;
use crate::messages as m;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use crate::ui::select_field::SelectOption;
use crate::words;
use leptos::prelude::*;
use registrant_model::api::Page;
use registrant_model::contact::ContactSummary;
use registrant_model::owner_change::Source;
use registrant_model::{ConnectionId, ContactId};
use wasm_bindgen_futures::spawn_local;

/// The contacts that are here so far.
#[derive(Clone, Copy)]
pub(super) struct Listed {
    contacts: RwSignal<Vec<ContactSummary>>,
    next: RwSignal<Option<String>>,
}

impl Listed {
    /// The first part.
    pub(super) fn new(page: Page<ContactSummary>) -> Self {
        Self { contacts: RwSignal::new(page.items), next: RwSignal::new(page.next) }
    }

    /// Whether there is nobody to copy.
    pub(super) fn is_empty(self) -> bool {
        self.contacts.with_untracked(Vec::is_empty)
    }

    /// The contacts, as a list shows them.
    pub(super) fn options(self) -> Signal<Vec<SelectOption>> {
        Signal::derive(move || self.contacts.with(|contacts| contacts.iter().map(named).collect()))
    }

    /// Says that there are more, and reads them.
    pub(super) fn more(self) -> AnyView {
        let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
        let announcer = use_announcer();
        let press = Callback::new(move |()| {
            busy.set(true);
            let cursor = self.next.get_untracked();
            spawn_local(async move {
                let answer = api::contacts(cursor).await;
                // The page may be gone.
                if busy.try_set(false).is_some() {
                    return;
                }
                match answer {
                    Ok(page) => {
                        failure.set(None);
                        self.contacts.update(|contacts| contacts.extend(page.items));
                        announcer.announce(m::owner_copy_now(self.count()));
                        self.next.set(page.next);
                    }
                    Err(refused) => failure.set(Some(refused)),
                }
            });
        });
        let is_part = Memo::new(move |_| self.next.with(Option::is_some));
        (move || {
            is_part.get().then(|| {
                view! {
                    {move || failure.get().map(|failure| note(&failure))}
                    <p>{move || m::owner_copy_partly(self.count())}</p>
                    <Button
                        label=Signal::derive(m::owner_copy_more)
                        kind=ButtonKind::Secondary
                        on_press=press
                        busy=busy
                    />
                }
            })
        })
        .into_any()
    }

    fn count(self) -> f64 {
        f64::from(u32::try_from(self.contacts.with(Vec::len)).unwrap_or(u32::MAX))
    }
}

/// A contact's place, as a value of the list.
pub(super) fn place(connection: &ConnectionId, contact: &ContactId) -> String {
    format!("{connection}/{contact}")
}

/// The source that a value of the list stands for.
pub(super) fn source_of(place: &str) -> Option<Source> {
    let (connection, contact) = place.split_once('/')?;
    Some(Source::Copy { connection: connection.parse().ok(), contact: contact.parse().ok()? })
}

/// A contact in the list: its name, what tells it from others of the same name, and what it owns.
fn named(contact: &ContactSummary) -> SelectOption {
    let name = contact.organisation.as_ref().unwrap_or(&contact.name);
    let other = contact.email.clone().unwrap_or_else(|| contact.id.to_string());
    let words = if contact.domains.is_empty() {
        m::owner_copy_named(&other, name)
    } else {
        let domains = words::list(contact.domains.iter().map(ToString::to_string));
        m::owner_copy_named_owner(&other, &domains, name)
    };
    SelectOption::new(place(&contact.connection, &contact.id), words)
}
