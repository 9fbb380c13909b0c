//! What is wrong with a form, said once, at its head, with a way to each place.

pub mod examples;
mod state;

pub use state::{ErrorEntry, ErrorSummaryState};

use leptos::html::Div;
use leptos::prelude::*;

use crate::ui::dom;
use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// The list of errors; nothing while there are none.
///
/// Each time [`ErrorSummaryState::show`] is called the focus moves to the summary, also when the same errors
/// come again: somebody who pressed the button a second time must hear a second answer. The container takes
/// the focus; the part inside is an `alert`, because some screen readers say nothing of a focused element
/// without a role, and others nothing of an alert that was there before.
#[component]
pub fn ErrorSummary(
    /// The heading, "There is a problem".
    #[prop(into)]
    title: Signal<String>,
    /// The errors.
    state: ErrorSummaryState,
) -> impl IntoView {
    let summary = NodeRef::<Div>::new();
    Effect::new(move |seen: Option<usize>| {
        let attempt = state.attempt();
        let seen = seen.unwrap_or(0);
        match summary.get() {
            Some(element) if attempt != seen => {
                // Fails only for an element outside the page.
                _ = element.focus();
                attempt
            }
            _ => seen,
        }
    });
    let filled = Memo::new(move |_| !state.is_empty());
    reactive::part(move || {
        if !filled.get() {
            return reactive::nothing();
        }
        let entries = reactive::part(move || {
            state.entries().into_iter().map(entry_view).collect::<Vec<_>>().into_any()
        });
        view! {
            <div class="error-summary" tabindex="-1" node_ref=summary>
                <div role="alert">
                    <h2 class="error-summary__title">{icon(Icon::Problem)} <span>{title}</span></h2>
                    <ul class="error-summary__list">{entries}</ul>
                </div>
            </div>
        }
        .into_any()
    })
}

/// One error: a link where a control can mend it, plain words where none can.
fn entry_view(entry: ErrorEntry) -> AnyView {
    let ErrorEntry { target, text } = entry;
    let words = match target {
        None => view! { <span>{text}</span> }.into_any(),
        Some(target) => {
            let href = format!("#{target}");
            // The address would only scroll, and the router would take it for a page; the focus has to move.
            let go = move |event: leptos::ev::MouseEvent| {
                if dom::focus_control(&target) {
                    event.prevent_default();
                }
            };
            view! { <a href=href on:click=go>{text}</a> }.into_any()
        }
    };
    view! { <li>{words}</li> }.into_any()
}
