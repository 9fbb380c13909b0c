//! The way past what is the same on every page.

pub mod examples;

use leptos::prelude::*;

use crate::ui::dom;

/// A link that comes into view when it takes the focus, and moves the focus to the page's main part (WCAG
/// 2.4.1). The address alone would be taken for a page by the router, and would move the view but not the focus.
#[component]
pub fn SkipLink(
    /// The words: "Skip to main content".
    #[prop(into)]
    label: Signal<String>,
    /// The id of the main part, which must be able to take the focus.
    #[prop(default = "main".to_owned(), into)]
    target: String,
) -> impl IntoView {
    let href = format!("#{target}");
    let go = move |event: leptos::ev::MouseEvent| {
        if dom::focus(&target) {
            event.prevent_default();
        }
    };
    view! { <a class="skip-link" href=href on:click=go>{label}</a> }.into_any()
}
