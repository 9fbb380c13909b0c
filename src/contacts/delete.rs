//! Deleting a contact, where the registrar can, and what stands in the way.

use super::confirm_delete::ConfirmDelete;
use super::known::KnownDomains;
use crate::api;
use crate::messages as m;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use crate::words;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use wasm_bindgen_futures::spawn_local;

/// The button, and the question behind it; or who still uses the contact.
#[component]
pub fn DeleteContact(
    /// The contact, and its domains. Whatever role it has there, the registrar keeps it while one of them has it.
    known: KnownDomains,
) -> impl IntoView {
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let failure = RwSignal::new(None);
    let (announcer, navigate) = (use_announcer(), use_navigate());
    let key = StoredValue::new(api::new_key());
    let leave = StoredValue::new_local(navigate);
    let confirm = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let (connection, id) = known.place();
            let answer = api::delete_contact(&connection, &id, &key.get_value()).await;
            busy.set(false);
            key.set_value(api::new_key());
            match answer {
                Ok(()) => {
                    open.set(false);
                    announcer.announce(m::contact_deleted());
                    leave.with_value(|navigate| {
                        navigate("/contacts", leptos_router::NavigateOptions::default());
                    });
                }
                Err(refused) => failure.set(Some(refused)),
            }
        });
    });
    let ask = Callback::new(move |()| {
        failure.set(None);
        open.set(true);
    });
    let words = move || {
        let domains = known.names();
        (!domains.is_empty()).then(|| {
            let words = m::contact_delete_in_use(&words::domains(&domains, known.more()));
            view! { <p id="delete-in-use">{words}</p> }
        })
    };
    let is_used = Memo::new(move |_| known.with(|owned, used_by| !owned.is_empty() || !used_by.is_empty()));
    let button = move || {
        (!is_used.get()).then(|| {
            view! {
                <Button label=Signal::derive(m::contact_delete) kind=ButtonKind::Quiet on_press=ask/>
            }
        })
    };
    view! {
        {words}
        {button}
        <ConfirmDelete
            id="delete-contact"
            title=Signal::derive(m::contact_delete_question)
            open=open
            busy=busy
            failure=failure
            on_confirm=confirm
        />
    }
    .into_any()
}
