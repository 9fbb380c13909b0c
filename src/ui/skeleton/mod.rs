//! Something that is on its way.

pub mod examples;

use leptos::prelude::*;

/// A place that is kept for what is loading, so that nothing jumps when it arrives. The lines are nothing to
/// read; the label says what is going on, once.
#[component]
pub fn Skeleton(
    /// What is loading: "Loading your domains".
    #[prop(into)]
    label: Signal<String>,
    /// How many lines of room to keep.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    let lines = (0..lines).map(|_| view! { <span class="skeleton__line"></span> }).collect_view();
    view! {
        <div class="skeleton" aria-busy="true">
            <p class="skeleton__label" role="status">{label}</p>
            <div class="skeleton__lines" aria-hidden="true">{lines}</div>
        </div>
    }
    .into_any()
}
