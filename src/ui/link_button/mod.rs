//! A link that carries the weight of a button: it leads to the next page and does nothing by itself.

pub mod examples;

use leptos::prelude::*;

use crate::ui::button::ButtonKind;

/// A link that looks like a button. It stays a link in every other way: it has an address, opens in a new tab
/// when asked to, and is announced as a link.
#[component]
pub fn LinkButton(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much weight it has.
    #[prop(optional)]
    kind: ButtonKind,
    /// The id, where something refers to the link.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    view! { <a class=kind.class() href=href id=id>{label}</a> }.into_any()
}
