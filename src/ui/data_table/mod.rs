//! Many things of one kind, to be compared and worked on together.

pub mod examples;
mod row;
mod selection;

pub use row::TableRow;
pub use selection::Selection;

use leptos::prelude::*;

use crate::ui::reactive;

/// A column's heading.
#[derive(Clone)]
pub struct Column {
    /// The words.
    pub label: Signal<String>,
    /// Whether its cells are numbers or amounts, which stand flush at their end.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<Signal<String>>) -> Self {
        Self { label: label.into(), numeric: false }
    }

    /// A column of numbers or amounts.
    pub fn numeric(label: impl Into<Signal<String>>) -> Self {
        Self { label: label.into(), numeric: true }
    }
}

/// A table. The first cell of each row names the row.
///
/// On a narrow screen each row becomes a small list, with the column's name before each cell. The roles are said
/// again because some browsers drop those of a table that is laid out as something else.
#[component]
pub fn DataTable(
    /// What the table shows: "Your domains".
    #[prop(into)]
    caption: Signal<String>,
    /// Whether a heading right above says the same, so that the caption is read and not seen.
    #[prop(optional)]
    hide_caption: bool,
    /// The columns.
    columns: Vec<Column>,
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<TableRow>>,
    /// Whether rows can be chosen, to do something with all of them.
    #[prop(optional)]
    selection: Option<Selection>,
) -> impl IntoView {
    let caption_class = if hide_caption { "visually-hidden" } else { "table__caption" };
    let choose_all = selection.map(|selection| {
        let all = selection.all_view(rows);
        view! { <th class="table__choose" scope="col" role="columnheader">{all}</th> }
    });
    let headings = columns
        .iter()
        .map(|column| {
            let class = if column.numeric { "table__head table__cell--numeric" } else { "table__head" };
            view! { <th class=class scope="col" role="columnheader">{column.label}</th> }.into_any()
        })
        .collect::<Vec<_>>();
    let body = reactive::part(move || {
        let rows = rows.get().into_iter().map(|row| row::row_view(row, &columns, selection));
        rows.collect::<Vec<_>>().into_any()
    });
    view! {
        <div class="table-place">
        <table class="table" role="table">
            <caption class=caption_class>{caption}</caption>
            <thead class="table__heads" role="rowgroup"><tr role="row">{choose_all} {headings}</tr></thead>
            <tbody role="rowgroup">{body}</tbody>
        </table>
        </div>
    }
    .into_any()
}
