//! One row.

use leptos::prelude::*;

use super::{Column, Selection};

/// One row of a table.
#[derive(Clone)]
pub struct TableRow {
    pub(super) key: String,
    pub(super) cells: Vec<ViewFn>,
    pub(super) choose: Option<Signal<String>>,
}

impl TableRow {
    /// A row with the name it is known by, and its first cell, which names it for the reader.
    pub fn new(key: impl Into<String>, first: impl Into<ViewFn>) -> Self {
        Self { key: key.into(), cells: vec![first.into()], choose: None }
    }

    /// The next cell.
    pub fn cell(mut self, cell: impl Into<ViewFn>) -> Self {
        self.cells.push(cell.into());
        self
    }

    /// The words of the box that chooses the row: "Choose example.com". Without them the row cannot be chosen.
    pub fn choose(mut self, words: impl Into<Signal<String>>) -> Self {
        self.choose = Some(words.into());
        self
    }
}

pub(super) fn row_view(row: TableRow, columns: &[Column], selection: Option<Selection>) -> AnyView {
    let TableRow { key, cells, choose } = row;
    let choose = selection.map(|selection| {
        let choose = choose.map(|words| selection.one_view(key, words));
        view! { <td class="table__choose" role="cell">{choose}</td> }
    });
    let cells = cells
        .into_iter()
        .zip(columns)
        .enumerate()
        .map(|(place, (cell, column))| cell_view(place, &cell, column))
        .collect::<Vec<_>>();
    view! { <tr class="table__row" role="row">{choose} {cells}</tr> }.into_any()
}

fn cell_view(place: usize, cell: &ViewFn, column: &Column) -> AnyView {
    if place == 0 {
        return view! { <th class="table__name" scope="row" role="rowheader">{cell.run()}</th> }.into_any();
    }
    let class = if column.numeric { "table__cell table__cell--numeric" } else { "table__cell" };
    let label = column.label;
    view! {
        <td class=class role="cell">
            // Seen on a narrow screen only; a screen reader takes the column's name from its heading.
            <span class="table__label" aria-hidden="true">{label}</span>
            <span class="table__value">{cell.run()}</span>
        </td>
    }
    .into_any()
}
