//! Every reference that a support desk may ask for.

use crate::language::{date_time, money};
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use leptos::prelude::*;
use registrant_model::owner_change::OwnerChangeView;

/// The references of an owner change.
pub(super) fn facts(desk: Desk) -> AnyView {
    let change = Memo::new(move |_| desk.lasting());
    let rows = Signal::derive(move || change.get().map(|change| rows(&change)).unwrap_or_default());
    view! { <SummaryList rows=rows/> }.into_any()
}

fn rows(change: &OwnerChangeView) -> Vec<SummaryRow> {
    let row = |name: fn() -> String, value: Option<&str>| {
        value.map(|value| SummaryRow::new(Signal::derive(name), Signal::stored(value.to_owned())))
    };
    let started = change.started_at;
    let untold = change.terms.price_not_told;
    let agreed = change.price_ceiling.clone().map(|ceiling| {
        if untold {
            SummaryRow::missing(Signal::derive(m::check_price), Signal::derive(m::domain_lock_not_told))
        } else {
            SummaryRow::new(Signal::derive(m::tracker_price), Signal::derive(move || money(&ceiling)))
        }
    });
    [
        row(m::tracker_reference, Some(change.id.as_str())),
        row(m::tracker_order, change.references.get("order")),
        row(m::tracker_task, change.references.get("task")),
        row(m::receipt_contact, change.references.get("contact")),
        row(m::receipt_handle, change.references.get("handle")),
        agreed,
        Some(SummaryRow::new(Signal::derive(m::tracker_started), Signal::derive(move || date_time(started)))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
