//! The parts of the app, in its head.

use leptos::prelude::*;

use crate::ui::reactive;

/// One part of the app.
#[derive(Clone)]
pub struct NavItem {
    href: String,
    label: Signal<String>,
    current: Signal<bool>,
    count: Signal<Option<(String, String)>>,
}

impl NavItem {
    /// A part, its address, and whether the page belongs to it.
    pub fn new(
        href: impl Into<String>,
        label: impl Into<Signal<String>>,
        current: impl Into<Signal<bool>>,
    ) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
            current: current.into(),
            count: None::<(String, String)>.into(),
        }
    }

    /// How many things wait there: the number that is seen, and the words that are read ("3 tasks wait for you").
    pub fn count(mut self, count: impl Into<Signal<Option<(String, String)>>>) -> Self {
        self.count = count.into();
        self
    }
}

pub(super) fn item_view(item: NavItem) -> AnyView {
    let NavItem { href, label, current, count } = item;
    let count = reactive::part_if(count, |(seen, read)| {
        view! {
            <span class="head__count" aria-hidden="true">{seen}</span>
            <span class="visually-hidden">" " {read}</span>
        }
        .into_any()
    });

    view! {
        <li>
            <a class="head__link" href=href aria-current=reactive::attribute_if("page", current)>
                <span>{label}</span>
                {count}
            </a>
        </li>
    }
    .into_any()
}

/// The product's mark: a name tag, drawn in place.
pub(super) fn mark() -> AnyView {
    view! {
        <svg class="head__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect x="2" y="2" width="28" height="28" rx="8"></rect>
            <path d="M11 23V9h6.2a4.3 4.3 0 0 1 .6 8.55L11 17.6M16.4 17.6L22 23"></path>
        </svg>
    }
    .into_any()
}
