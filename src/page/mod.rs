//! What every page has: its title in the tab and its heading; and what stands on it when something could not be
//! read, is missing, or was typed on the page before.

pub mod carried;
pub mod connections;
pub mod decision;
pub mod failure;
pub mod missing;
pub mod parts;
pub(crate) mod piece;
pub mod send_again;

use crate::messages as m;
use crate::ui::page_heading::PageHeading;
use crate::ui::page_title;
use leptos::prelude::*;

/// A page.
#[component]
pub fn Page(
    /// What it is about: its heading, and the title of the tab.
    #[prop(into)]
    title: Signal<String>,
    /// A line above the heading that belongs to it.
    #[prop(optional, into)]
    caption: Signal<Option<String>>,
    /// What tells one page from the next where the heading stays in place.
    #[prop(optional, into)]
    moment: Signal<Option<String>>,
    /// Whether something on it is wrong: then the tab says so first.
    #[prop(optional, into)]
    has_error: Signal<bool>,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let tab = Signal::derive(move || {
        let caption = caption.get().map(|caption| format!(" – {caption}")).unwrap_or_default();
        format!("{}{caption} – {}", title.get(), m::product_name())
    });
    let prefix = Signal::derive(move || has_error.get().then(|| format!("{} ", m::error_prefix())));
    page_title::follow(tab, prefix);
    view! {
        <div class="stack">
            <PageHeading text=title caption=caption moment=moment/>
            {children()}
        </div>
    }
    .into_any()
}
