//! What is known, in rows of name and value; on a check-answers page each row leads back to its question.

pub mod examples;
mod row;

pub use row::SummaryRow;

use leptos::prelude::*;

use crate::ui::reactive;

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
    let rows = reactive::parts(rows, row::row_view);
    // A definition list has no role that may carry a name; the group around it has.
    let role = reactive::attribute_if("group", reactive::is_some(label));
    view! { <div class="summary" role=role aria-label=label><dl class="summary__list">{rows}</dl></div> }
        .into_any()
}
