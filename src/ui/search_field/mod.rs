//! Finding something by a part of its name.

pub mod examples;

use leptos::prelude::*;

use crate::ui::button::ButtonKind;
use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// A search: it starts when it is asked to, by the button or the Enter key, and not with each key, which would
/// change the page under the reader's hands and say so each time.
#[component]
pub fn SearchField(
    /// The control's id.
    #[prop(into)]
    id: String,
    /// What is searched, visible above the field: "Search your domains".
    #[prop(into)]
    label: Signal<String>,
    /// The words on the button.
    #[prop(into)]
    button_label: Signal<String>,
    /// What is typed.
    value: RwSignal<String>,
    /// Starts the search with what is typed.
    #[prop(into)]
    on_search: Callback<String>,
) -> impl IntoView {
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_search.run(value.get_untracked());
    };
    let typed = reactive::typing(value);
    view! {
        <form class="search" role="search" novalidate on:submit=search>
            <label class="field__label" for=id.clone()>{label}</label>
            <div class="search__line">
                <input
                    class="input"
                    type="search"
                    dir="auto"
                    id=id.clone()
                    name=id
                    autocomplete="off"
                    spellcheck="false"
                    autocapitalize="none"
                    enterkeyhint="search"
                    prop:value=value
                    on:input=typed
                />
                <button class=ButtonKind::Secondary.class() class:search__button=true type="submit">
                    {icon(Icon::Search)} <span>{button_label}</span>
                </button>
            </div>
        </form>
    }
    .into_any()
}
