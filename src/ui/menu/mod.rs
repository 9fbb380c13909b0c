//! A small choice in the page's head: language, light or dark.

pub mod examples;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// One thing to choose.
#[derive(Clone)]
pub struct MenuChoice {
    /// What is chosen.
    pub value: String,
    /// What is read; a language is called by its own name.
    pub label: Signal<String>,
    /// The language of the label, where it is not the page's (WCAG 3.1.2).
    pub lang: Option<String>,
}

/// A disclosure with a button per choice. No `role="menu"`, which promises the keys of a desktop menu: Tab and
/// Enter do here what they do everywhere.
///
/// It closes on Escape, which gives the focus back, on a click elsewhere, when the focus leaves it, and after a
/// choice.
#[component]
pub fn Menu(
    /// What is chosen: "Language". Read before the current choice, and seen where there is room.
    #[prop(into)]
    label: Signal<String>,
    /// The drawing before it.
    drawing: Icon,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<MenuChoice>>,
    /// The value of the current choice.
    #[prop(into)]
    current: Signal<String>,
    /// Told what was chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let node = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(details) = node.get_untracked() {
            details.set_open(false);
        }
    };
    let contains =
        move |other: Option<Node>| node.get_untracked().is_some_and(|own| own.contains(other.as_ref()));
    let elsewhere = window_event_listener(leptos::ev::click, move |event| {
        if !contains(event.target().and_then(|target| target.dyn_into().ok())) {
            close();
        }
    });
    on_cleanup(move || elsewhere.remove());
    // Nothing to go to means that the browser gave the focus to nothing, as Safari does for a pressed button.
    let left = move |event: web_sys::FocusEvent| {
        if let Some(to) = event.related_target().and_then(|target| target.dyn_into::<Node>().ok())
            && !contains(Some(to))
        {
            close();
        }
    };
    let back_to_summary = move || {
        let summary = node.get_untracked().and_then(|own| own.query_selector("summary").ok().flatten());
        if let Some(summary) = summary.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // Fails only for an element outside the page.
            _ = summary.focus();
        }
    };
    let keyed = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && node.get_untracked().is_some_and(|own| own.open()) {
            event.stop_propagation();
            close();
            back_to_summary();
        }
    };
    let chosen = Callback::new(move |value: String| {
        close();
        back_to_summary();
        on_choose.run(value);
    });
    let current_label = reactive::part(move || {
        let current = current.get();
        let label =
            choices.with(|all| all.iter().find(|choice| choice.value == current).map(|choice| choice.label));
        label.map_or_else(reactive::nothing, IntoAny::into_any)
    });
    let rows = reactive::part(move || {
        let rows = choices.get().into_iter().map(|choice| choice_view(choice, current, chosen));
        rows.collect::<Vec<_>>().into_any()
    });

    view! {
        <details class="menu" node_ref=node on:focusout=left on:keydown=keyed>
            <summary class="menu__summary">
                {icon(drawing)}
                <span class="visually-hidden">{label} " "</span>
                <span class="menu__current">{current_label}</span>
                {icon(Icon::Down)}
            </summary>
            <ul class="menu__list" role="list">{rows}</ul>
        </details>
    }
    .into_any()
}

fn choice_view(choice: MenuChoice, current: Signal<String>, chosen: Callback<String>) -> AnyView {
    let MenuChoice { value, label, lang } = choice;
    let is_current: Signal<bool> = {
        let value = value.clone();
        Memo::new(move |_| current.with(|current| *current == value)).into()
    };
    let mark = reactive::part(move || if is_current.get() { icon(Icon::Check) } else { reactive::nothing() });

    view! {
        <li>
            <button
                class="menu__choice"
                type="button"
                lang=lang
                aria-current=reactive::attribute_if("true", is_current)on:click=move |_| chosen.run(value.clone())
            >
                <span class="menu__mark">{mark}</span>
                <span>{label}</span>
            </button>
        </li>
    }
    .into_any()
}
