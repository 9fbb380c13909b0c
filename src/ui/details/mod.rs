//! Something that not everybody needs, behind its name.

pub mod examples;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};

/// A disclosure on the browser's own element: it opens by keyboard, is found by the browser's search, says
/// whether it is open, and works before the app has started.
#[component]
pub fn Details(
    /// What is behind it.
    #[prop(into)]
    summary: Signal<String>,
    /// Whether it starts open. What it says must not be needed to fill the form: closed is the normal state.
    #[prop(optional)]
    open: bool,
    /// What it hides.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="details" open=open>
            <summary class="details__summary">{icon(Icon::Forward)} <span>{summary}</span></summary>
            <div class="details__body">{children()}</div>
        </details>
    }
    .into_any()
}
