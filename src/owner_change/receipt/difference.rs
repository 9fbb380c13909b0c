//! The owner, field by field: what was and what is to be.

use crate::messages as m;
use crate::words::{fields, values};
use leptos::prelude::*;
use registrant_model::owner_change::{FieldChange, Receipt};

/// A table of every field that either owner has.
pub(super) fn difference(receipt: &Receipt) -> AnyView {
    let rows: Vec<AnyView> = receipt.difference.iter().map(row).collect();
    view! {
        <div class="table-frame">
            // On a phone each row is a grid, and what is no table to the eye is none to a screen reader unless it says so.
            <table class="receipt__table" role="table" aria-label=m::receipt_difference>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{m::receipt_field}</th>
                        <th scope="col" role="columnheader">{m::party_losing}</th>
                        <th scope="col" role="columnheader">{m::party_gaining}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(change: &FieldChange) -> AnyView {
    let field = change.field.clone();
    let label = move || fields::label(&field, None);
    let cell = |value: &Option<String>| {
        let (field, value) = (change.field.clone(), value.clone());
        move || match &value {
            Some(value) => values::value(&field, value),
            None => "–".to_owned(),
        }
    };
    let (old, new) = (cell(&change.old), cell(&change.new));
    // Said in words as well: a line in bold is nothing to whoever listens.
    let same =
        (!change.changed).then(|| view! { <span class="visually-hidden">" " {m::receipt_same}</span> });
    view! {
        <tr role="row" class:receipt__changed=change.changed>
            <th scope="row" role="rowheader">{label}</th>
            <td role="cell"><bdi>{old}</bdi></td>
            <td role="cell"><bdi>{new}</bdi> {same}</td>
        </tr>
    }
    .into_any()
}
