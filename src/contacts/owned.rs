//! The domains that a contact owns: those that are known, and the search for more of them.

use crate::api;
use crate::messages as m;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use crate::words;
use leptos::prelude::*;
use registrant_model::contact::Contact;
use wasm_bindgen_futures::spawn_local;

/// Which domains the contact owns. Where not all of the account were looked at, that is said, and the search goes on at
/// a press.
#[component]
pub fn OwnedDomains(
    /// The contact as it was read.
    contact: Contact,
) -> impl IntoView {
    let place = StoredValue::new((contact.connection.to_string(), contact.id.to_string()));
    let (domains, next) = (RwSignal::new(contact.domains), RwSignal::new(contact.more_domains));
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let announcer = use_announcer();
    let search = Callback::new(move |()| {
        let Some(cursor) = next.get_untracked() else { return };
        busy.set(true);
        failure.set(None);
        spawn_local(async move {
            let (connection, id) = place.get_value();
            let part = api::contact_domains(&connection, &id, &cursor).await;
            // The page may be gone.
            if busy.try_set(false).is_some() {
                return;
            }
            match part {
                Ok(part) => {
                    announcer.announce(m::contact_domains_found(count(part.items.len())));
                    domains.update(|known| known.extend(part.items));
                    next.set(part.next);
                }
                Err(refused) => failure.set(Some(refused)),
            }
        });
    });
    let told = move || {
        let (more, number) = (next.with(Option::is_some), domains.with(Vec::len));
        match number {
            0 if more => m::contact_owns_none_yet(),
            0 => m::contact_owns_nothing(),
            1 => m::contact_owns(&domains.with(|domains| words::domains(domains, more))),
            _ => format!(
                "{} {}",
                m::contact_owns(&domains.with(|domains| words::domains(domains, more))),
                m::contact_owns_several()
            ),
        }
    };
    view! {
        <p class="lead">{told}</p>
        {move || {
            next.with(Option::is_some).then(|| {
                view! {
                    <p>{m::contact_domains_partly}</p>
                    <Button
                        id="more-domains"
                        label=Signal::derive(m::contact_domains_more)
                        kind=ButtonKind::Secondary
                        busy=busy
                        busy_label=Signal::derive(|| Some(m::contact_domains_looking()))
                        on_press=search
                    />
                }
            })
        }}
        {move || failure.get().map(|failure| note(&failure))}
    }
    .into_any()
}

/// A number of rows as the messages take numbers.
fn count(rows: usize) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(u32::MAX))
}
