//! Buttons: something happens here. What leads elsewhere is a link.

pub mod examples;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::ui::{dom, reactive};

/// How much weight a button has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on this page; at most one.
    #[default]
    Primary,
    /// Something else that can be done.
    Secondary,
    /// Something at the margin.
    Quiet,
    /// Something that takes away and cannot be undone.
    Danger,
}

impl ButtonKind {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button--primary",
            Self::Secondary => "button button--secondary",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
        }
    }
}

/// What a button does to the form around it. HTML's own default is "submit", which has sent many a form by
/// accident; here the default does nothing to a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonType {
    /// Nothing; only `on_press` runs.
    #[default]
    Button,
    /// Submits the form.
    Submit,
}

/// A button.
///
/// While `busy`, it keeps its place, its focus and its size, says so, and ignores further presses, also the
/// one that the Enter key sends from a text field. It never gets `disabled`: a disabled button drops the
/// focus, cannot be reached by keyboard, and cannot explain itself.
///
/// Where what a press led to takes the button away, the focus goes to the heading of the part it stood in: nobody is
/// sent back to the start of the page (WCAG 2.4.3).
#[component]
pub fn Button(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// How much weight it has.
    #[prop(optional)]
    kind: ButtonKind,
    /// What it does to the form around it.
    #[prop(optional)]
    button_type: ButtonType,
    /// Whether what it started is still running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The words while it is running, such as "Sending…"; shown instead of the label and announced.
    #[prop(optional, into)]
    busy_label: Signal<Option<String>>,
    /// Whether it can do nothing at the moment, as the text beside it says. It stays where it is and can be pressed:
    /// `on_press` then says why not.
    #[prop(optional, into)]
    unavailable: Signal<bool>,
    /// What a press does, apart from submitting.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The id, where something refers to the button.
    #[prop(optional, into)]
    id: Option<String>,
    /// The id of a text that explains the button, such as what it will cost.
    #[prop(optional, into)]
    described_by: Option<String>,
) -> impl IntoView {
    let button = StoredValue::new_local(None::<HtmlElement>);
    on_cleanup(move || {
        let pressed = button.try_update_value(Option::take).flatten();
        if let Some(pressed) = pressed.filter(|pressed| dom::focused().as_ref() == Some(pressed)) {
            dom::focus_when_gone(&pressed);
        }
    });
    let pressed = move |event: leptos::ev::MouseEvent| {
        button.set_value(event.current_target().and_then(|target| target.dyn_into().ok()));
        if busy.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let off = Signal::derive(move || busy.get() || unavailable.get());
    let says_busy = Signal::derive(move || if busy.get() { busy_label.get() } else { None });
    let shows_busy = reactive::is_some(says_busy);
    let shows_label = Signal::derive(move || !shows_busy.get());

    view! {
        <button
            class=kind.class()
            class=("button--busy", busy)
            class=("button--unavailable", unavailable)
            type=match button_type {
                ButtonType::Button => "button",
                ButtonType::Submit => "submit",
            }
            id=id
            aria-describedby=described_by
            aria-disabled=reactive::attribute_if("true", off)
            on:click=pressed
        >
            // Both labels share one cell, so that the button is as wide as the longer one and nothing moves.
            <span class="button__label" class=("button__label--away", shows_busy)>{label}</span>
            <span class="button__label" class=("button__label--away", shows_label)>
                <span class="button__spinner" aria-hidden="true"></span>
                {busy_label}
            </span>
        </button>
        // A changed name of the focused element is not read out everywhere; a status is.
        <span class="visually-hidden" role="status">{says_busy}</span>
    }
    .into_any()
}

/// Buttons and links that belong together, in a row that wraps.
#[component]
pub fn ButtonGroup(children: Children) -> impl IntoView {
    view! { <div class="button-group">{children()}</div> }.into_any()
}
