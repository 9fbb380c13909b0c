//! States of the table.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Column, DataTable, Selection, TableRow};
use crate::ui::example::Example;
use crate::ui::status_tag::{Status, StatusTag};

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("plain", plain), Example::new("selection", selection)]
}

fn columns() -> Vec<Column> {
    vec![Column::new("Domain"), Column::new("Owner"), Column::new("Status"), Column::numeric("Renewal")]
}

fn row(
    name: &'static str,
    owner: &'static str,
    status: Status,
    word: &'static str,
    price: &'static str,
) -> TableRow {
    TableRow::new(name, move || view! { <a href=format!("#{name}")>{name}</a> })
        .cell(move || view! { <bdi>{owner}</bdi> })
        .cell(move || view! { <StatusTag status=status text=word /> })
        .cell(move || view! { <bdi class="number">{price}</bdi> })
}

fn rows() -> Vec<TableRow> {
    vec![
        row("example.com", "Zoë Álvarez-O’Neill", Status::Waiting, "Waiting for the new owner", "12.00 EUR"),
        row("example.be", "Atelier Dubois SPRL", Status::Done, "Nothing to do", "9.50 EUR"),
        row("example.berlin", "Jörg Groß", Status::Act, "You must act", "1,045.00 EUR"),
    ]
}

fn plain() -> AnyView {
    view! { <DataTable caption="Your domains" columns=columns() rows=rows() /> }.into_any()
}

fn selection() -> AnyView {
    let chosen = RwSignal::new(BTreeSet::from(["example.be".to_owned()]));
    let rows: Vec<_> = rows()
        .into_iter()
        .map(|row| {
            let words = format!("Choose {}", row.key);
            row.choose(words)
        })
        .collect();
    view! {
        <DataTable
            caption="Domains whose owner can change together"
            columns=columns()
            rows=rows
            selection=Selection::new(chosen, "Choose all 3 domains")
        />
    }
    .into_any()
}
