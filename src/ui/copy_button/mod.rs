//! Takes a text along.

pub mod examples;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::ui::button::ButtonKind;
use crate::ui::icon::{Icon, icon};

/// Copies a text. What came of it is said beside the button, for all to see and hear, also when it did not work:
/// a browser may refuse.
#[component]
pub fn CopyButton(
    /// The words on the button, with what is copied: "Copy the reference".
    #[prop(into)]
    label: Signal<String>,
    /// The text to copy.
    #[prop(into)]
    text: Signal<String>,
    /// What to say when it is copied.
    #[prop(into)]
    done: Signal<String>,
    /// What to say when the browser refuses, with another way: "Select the text and copy it".
    #[prop(into)]
    refused: Signal<String>,
) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        copied.set(None);
        let clipboard = window().navigator().clipboard();
        // Outside a secure page there is no clipboard at all, whatever the type says.
        if AsRef::<wasm_bindgen::JsValue>::as_ref(&clipboard).is_undefined() {
            copied.set(Some(false));
            return;
        }
        let writing = JsFuture::from(clipboard.write_text(&text.get_untracked()));
        // The button may be gone before the browser has answered.
        spawn_local(async move {
            _ = copied.try_set(Some(writing.await.is_ok()));
        });
    };
    let said =
        Signal::derive(move || copied.get().map(|worked| if worked { done.get() } else { refused.get() }));
    view! {
        <span class="copy">
            <button class=ButtonKind::Quiet.class() class:copy__button=true type="button" on:click=copy>
                {icon(Icon::Copy)} <span>{label}</span>
            </button>
            <span class="copy__said" role="status">{said}</span>
        </span>
    }
    .into_any()
}
