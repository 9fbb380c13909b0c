//! The receipt: what was agreed to and what became of it, to print and to keep.

mod declarations;
mod difference;
mod record;

pub(super) use record::reference;

use super::desk::Desk;
use super::order::order;
use crate::api::{self, Loaded};
use crate::language::date_time;
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::{failed, stale};
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::link_button::LinkButton;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use registrant_model::owner_change::Receipt;

/// The page of the receipt.
#[component]
pub fn ReceiptPage(
    /// The owner change.
    desk: Desk,
) -> impl IntoView {
    let domain =
        Signal::derive(move || desk.change().map(|change| change.domain.to_string()).unwrap_or_default());
    let title = Signal::derive(move || m::receipt_title(&domain.get()));
    // Made anew when the change moves on, so that what is printed is how it stands.
    let version = Memo::new(move |_| desk.change().map(|change| change.version));
    let loader = api::load(move || {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        version.with(|_| ());
        async move { api::receipt(&desk.id()).await }
    });
    let shown = move || match loader.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=8/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || loader.reload()),
        Loaded::Here(receipt) => whole(&receipt),
    };
    view! { <Page title=title><div class="column stack receipt">{stale(loader)} {shown}</div></Page> }
        .into_any()
}

fn whole(receipt: &Receipt) -> AnyView {
    let print = Callback::new(|()| {
        // Refused only in frames that may not open a dialog.
        _ = window().print();
    });
    let file = format!("/api/v1/owner-changes/{}/receipt", receipt.id);
    let name = format!("{}-{}.json", receipt.domain, receipt.id);
    let tracker = Signal::stored(format!("/owner-changes/{}/tracker", receipt.id));
    let issued = receipt.issued_at;
    view! {
        <ButtonGroup>
            <Button label=Signal::derive(m::done_print_button) on_press=print/>
            // The browser saves it; the app's own addresses have no part in it.
            <a class=ButtonKind::Secondary.class() href=file download=name rel="external">{m::receipt_download}</a>
            <LinkButton label=Signal::derive(m::receipt_tracker) href=tracker kind=ButtonKind::Secondary/>
        </ButtonGroup>
        {record::facts(receipt)}
        {receipt.quote.as_ref().and_then(order)}
        <section class="stack stack--tight">
            <h2>{m::receipt_difference}</h2>
            {difference::difference(receipt)}
        </section>
        <section class="stack stack--tight">
            <h2>{m::receipt_answers}</h2>
            {record::answers(receipt)}
        </section>
        <section class="stack stack--tight">
            <h2>{m::receipt_declarations}</h2>
            {declarations::declarations(receipt)}
        </section>
        <section class="stack stack--tight">
            <h2>{m::tracker_facts}</h2>
            {record::references(receipt)}
        </section>
        <section class="stack stack--tight">
            <h2>{m::receipt_calls}</h2>
            {record::calls(receipt)}
        </section>
        <p class="source">{move || m::receipt_issued(&date_time(issued))}</p>
    }
    .into_any()
}
