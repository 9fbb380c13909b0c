//! The confirmation: a reference, what happens next, when, and who must act. It can be kept and printed.

use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::Page;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::link_button::LinkButton;
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words::states;
use leptos::prelude::*;
use registrant_model::owner_change::{OwnerChangeView, PartyRole};

/// The confirmation page.
#[component]
pub fn Done(
    /// The owner change.
    desk: Desk,
) -> impl IntoView {
    let domain =
        Signal::derive(move || desk.change().map(|change| change.domain.to_string()).unwrap_or_default());
    let title = Signal::derive(move || m::done_title(&domain.get()));
    let rows = Signal::derive(move || desk.change().map(|change| references(&change)).unwrap_or_default());
    let state = Memo::new(move |_| desk.change().map(|change| change.state));
    let stands = Signal::derive(move || state.get().map(states::state).unwrap_or_default());
    let asked = Memo::new(move |_| {
        let asks = |role| desk.change().is_some_and(|change| change.asks(role));
        (asks(PartyRole::Losing), asks(PartyRole::Gaining))
    });
    let mails = move || match asked.get() {
        (true, true) => m::done_next_mails(),
        (true, false) => m::done_next_losing(),
        (false, true) => m::done_next_gaining(),
        (false, false) => m::done_next_nobody(),
    };
    let after = move || (asked.get() != (false, false)).then(|| view! { <li>{m::done_next_after}</li> });
    let until = move || {
        let until = desk.change()?.parties.into_iter().find_map(|party| party.until)?;
        Some(view! { <li>{move || m::done_next_until(&date_time(until))}</li> })
    };
    let print = Callback::new(|()| {
        // Refused only in frames that may not open a dialog.
        _ = window().print();
    });
    let tracker = Signal::stored(format!("/owner-changes/{}/tracker", desk.id()));
    view! {
        <Page title=title>
            <div class="column stack">
                <Notice title=stands kind=NoticeKind::Success/>
                <SummaryList rows=rows/>
                <section class="stack stack--tight">
                    <h2>{m::done_next}</h2>
                    <ol>
                        <li>{mails}</li>
                        {until}
                        {after}
                    </ol>
                </section>
                <p>{m::done_print}</p>
                <ButtonGroup>
                    <LinkButton label=Signal::derive(m::done_follow) href=tracker/>
                    <Button label=Signal::derive(m::done_print_button) kind=ButtonKind::Secondary on_press=print/>
                </ButtonGroup>
            </div>
        </Page>
    }
    .into_any()
}

fn references(change: &OwnerChangeView) -> Vec<SummaryRow> {
    let mut rows =
        vec![SummaryRow::new(Signal::derive(m::done_reference), Signal::stored(change.id.to_string()))];
    if let Some(order) = change.references.get("order") {
        rows.push(SummaryRow::new(Signal::derive(m::done_order), Signal::stored(order.to_owned())));
    }
    rows
}
