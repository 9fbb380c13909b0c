//! What is known, in rows of name and value; on a check-answers page each row leads back to its question.

pub mod examples;
mod row;

pub use row::SummaryRow;

use leptos::prelude::*;

/// A list of names and values.
#[component]
pub fn SummaryList(
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<SummaryRow>>,
    /// What the list is about, where no heading right above it says so.
    #[prop(optional, into)]
    label: Signal<Option<String>>,
) -> impl IntoView {
    let rows = move || rows.get().into_iter().map(row::row_view).collect_view().into_any();
    // A definition list has no role that may carry a name; the group around it has.
    let role = move || label.with(Option::is_some).then_some("group");
    view! { <div class="summary" role=role aria-label=label><dl class="summary__list">{rows}</dl></div> }
        .into_any()
}
