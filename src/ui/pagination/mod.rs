//! The ways to the rest of a long list.

pub mod examples;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// A way to another part of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    /// Where it leads: an address of its own, so that Back works and a part can be shared.
    pub href: String,
    /// The words: "Next 50 domains".
    pub words: String,
}

/// Back and on. There are no page numbers: a list that changes while it is read has none that stay true.
#[component]
pub fn Pagination(
    /// What is split into parts: "Pages of the domain list".
    #[prop(into)]
    label: Signal<String>,
    /// The way back, where there is one.
    #[prop(optional, into)]
    previous: Signal<Option<PageLink>>,
    /// The way on, where there is one.
    #[prop(optional, into)]
    next: Signal<Option<PageLink>>,
    /// What is shown: "51 to 100 of 1,204".
    #[prop(optional, into)]
    shown: Signal<Option<String>>,
) -> impl IntoView {
    let back = reactive::part_if(previous, |link| {
        view! {
            <a class="pagination__link" rel="prev" href=link.href>{icon(Icon::Back)} <span>{link.words}</span></a>
        }
        .into_any()
    });
    let on = reactive::part_if(next, |link| {
        view! {
            <a class="pagination__link pagination__link--next" rel="next" href=link.href>
                <span>{link.words}</span> {icon(Icon::Forward)}
            </a>
        }
        .into_any()
    });

    let shown = reactive::paragraph("pagination__shown", shown);
    view! { <nav class="pagination" aria-label=label>{back} {shown} {on}</nav> }.into_any()
}
