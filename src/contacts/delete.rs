//! Deleting a contact, where the registrar can, and what stands in the way.

use crate::api;
use crate::messages as m;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::dialog::Dialog;
use crate::ui::live_region::use_announcer;
use crate::words;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use registrant_model::contact::Contact;
use wasm_bindgen_futures::spawn_local;

/// The button, and the question behind it; or who still uses the contact.
#[component]
pub fn DeleteContact(
    /// The contact as the registrar holds it.
    contact: Contact,
) -> impl IntoView {
    if !contact.domains.is_empty() {
        let (domains, more) = (contact.domains, contact.more_domains.is_some());
        let words = move || m::contact_delete_in_use(&words::domains(&domains, more));
        return view! { <p id="delete-in-use">{words}</p> }.into_any();
    }
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let failure = RwSignal::new(None);
    let (announcer, navigate) = (use_announcer(), use_navigate());
    let key = StoredValue::new(api::new_key());
    let place = StoredValue::new((contact.connection.to_string(), contact.id.to_string()));
    let leave = StoredValue::new_local(navigate);
    let confirm = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let (connection, id) = place.get_value();
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
    let keep = Callback::new(move |()| open.set(false));
    let ask = Callback::new(move |()| {
        failure.set(None);
        open.set(true);
    });
    view! {
        <Button label=Signal::derive(m::contact_delete) kind=ButtonKind::Quiet on_press=ask/>
        <Dialog
            id="delete-contact"
            title=Signal::derive(m::contact_delete_question)
            open=open
            close_label=Signal::derive(m::close)
        >
            <div class="stack">
                <p>{m::contact_delete_text}</p>
                {move || failure.get().map(|failure| note(&failure))}
                <ButtonGroup>
                    <Button
                        label=Signal::derive(m::contact_delete)
                        kind=ButtonKind::Danger
                        busy=busy
                        on_press=confirm
                    />
                    <Button label=Signal::derive(m::contact_keep) kind=ButtonKind::Secondary on_press=keep/>
                </ButtonGroup>
            </div>
        </Dialog>
    }
    .into_any()
}
