//! The page's one main heading, which takes the focus when the page changes.

pub mod examples;

use std::cell::Cell;

use leptos::html::H1;
use leptos::prelude::*;

use crate::ui::reactive;

thread_local! {
    /// Whether a page was shown before. The first page is loaded by the browser, which puts the reader at its
    /// start; only what the app changes by itself has to be said by moving the focus.
    static SHOWN_BEFORE: Cell<bool> = const { Cell::new(false) };
}

/// The page's heading.
///
/// In a page that the app changes by itself a screen reader says nothing, and the keyboard stays where the old
/// page was. So the heading takes the focus: the new page's name is read, and Tab goes on from its start. It
/// does not join the tab order (`tabindex="-1"`).
#[component]
pub fn PageHeading(
    /// What the page is about.
    #[prop(into)]
    text: Signal<String>,
    /// A line above it that belongs to it, such as the domain's name or "Step 2 of 5".
    #[prop(optional, into)]
    caption: Signal<Option<String>>,
    /// What tells one page from the next where the same heading stays in place, such as the name of a wizard's
    /// step. When it changes, the heading takes the focus again. A change of language is no such change.
    #[prop(optional, into)]
    moment: Signal<Option<String>>,
) -> impl IntoView {
    let node = NodeRef::<H1>::new();
    // What was focused for last; nothing while the heading is not yet in the page.
    Effect::new(move |shown: Option<Option<Option<String>>>| {
        let (shown, moment) = (shown.flatten(), moment.get());
        let heading = node.get()?;
        let is_new = shown.as_ref() != Some(&moment);
        let is_first_page = is_new && !SHOWN_BEFORE.replace(true);
        if is_new && !is_first_page {
            // Fails only for an element outside the page.
            _ = heading.focus();
        }
        Some(moment)
    });
    let caption = reactive::part_if(caption, |text| {
        view! { <span class="page-heading__caption">{text}</span> " " }.into_any()
    });
    view! { <h1 class="page-heading" tabindex="-1" node_ref=node>{caption} {text}</h1> }.into_any()
}
