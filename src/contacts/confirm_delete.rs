//! The question before a contact is deleted.

use crate::api::Failure;
use crate::messages as m;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::dialog::Dialog;
use leptos::prelude::*;

/// Asks whether the contact is really to be deleted, and shows why it could not be.
#[component]
pub fn ConfirmDelete(
    /// The dialog's name in the page.
    id: &'static str,
    /// What is asked.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open; Escape closes it as well.
    open: RwSignal<bool>,
    /// Whether it is being deleted.
    #[prop(into)]
    busy: Signal<bool>,
    /// Why it could not be deleted.
    #[prop(into)]
    failure: Signal<Option<Failure>>,
    /// The person confirmed.
    on_confirm: Callback<()>,
) -> impl IntoView {
    let keep = Callback::new(move |()| open.set(false));
    view! {
        <Dialog id=id title=title open=open close_label=Signal::derive(m::close)>
            <div class="stack">
                <p>{m::contact_delete_text}</p>
                {move || failure.get().map(|failure| note(&failure))}
                <ButtonGroup>
                    <Button
                        label=Signal::derive(m::contact_delete)
                        kind=ButtonKind::Danger
                        busy=busy
                        on_press=on_confirm
                    />
                    <Button label=Signal::derive(m::contact_keep) kind=ButtonKind::Secondary on_press=keep/>
                </ButtonGroup>
            </div>
        </Dialog>
    }
}
