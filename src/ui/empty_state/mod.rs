//! Nothing here, and what to do about it.

pub mod examples;

use leptos::prelude::*;

use crate::ui::heading::{HeadingLevel, heading};
use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// An empty list: says that it is empty and not broken, and what would fill it.
#[component]
pub fn EmptyState(
    /// What is not here: "Nothing waits for you".
    #[prop(into)]
    title: Signal<String>,
    /// Why, or what would be here.
    #[prop(optional, into)]
    text: Signal<Option<String>>,
    /// Which heading the title is.
    #[prop(optional)]
    level: HeadingLevel,
    /// The drawing above it.
    #[prop(default = Icon::Tray)]
    drawing: Icon,
    /// What to do: a link or a button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let text = reactive::paragraph("empty__text", text);
    let way_on = children.map(|children| view! { <div class="empty__way-on">{children()}</div> });
    view! {
        <div class="empty">
            {icon(drawing)}
            {heading(level, "empty__title", None, view! { {title} }.into_any())}
            {text}
            {way_on}
        </div>
    }
    .into_any()
}
