//! The domains that have a contact: those that are known, and the search for more of them.

use super::known::KnownDomains;
use crate::api;
use crate::messages as m;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use crate::words;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Which domains have the contact, as their owner or otherwise. Where not all of the account were looked at, that is said, and the search goes on at
/// a press.
#[component]
pub fn OwnedDomains(
    /// The contact, and its domains; what is found is added.
    known: KnownDomains,
) -> impl IntoView {
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let announcer = use_announcer();
    let search = Callback::new(move |()| {
        let Some(cursor) = known.cursor() else { return };
        busy.set(true);
        failure.set(None);
        spawn_local(async move {
            let (connection, id) = known.place();
            let part = api::contact_domains(&connection, &id, &cursor).await;
            // The page may be gone.
            if busy.try_set(false).is_some() {
                return;
            }
            match part {
                Ok(part) => {
                    let found = known.found(part);
                    announcer.announce(m::contact_domains_found(count(found)));
                }
                Err(refused) => failure.set(Some(refused)),
            }
        });
    });
    let told = move || told(known);
    view! {
        <p class="lead">{told}</p>
        {move || {
            known.more().then(|| {
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

/// What the contact is to which domains.
fn told(known: KnownDomains) -> String {
    let more = known.more();
    known.with(|owned, used_by| {
        let mut told = vec![match owned {
            [] if more => m::contact_owns_none_yet(),
            [] => m::contact_owns_nothing(),
            owned => m::contact_owns(&words::domains(owned, more)),
        }];
        told.extend((!used_by.is_empty()).then(|| m::contact_used_by(&words::uses(used_by))));
        told.extend((owned.len() + used_by.len() > 1).then(m::contact_owns_several));
        told.join(" ")
    })
}

/// A number of rows as the messages take numbers.
fn count(rows: usize) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(u32::MAX))
}
