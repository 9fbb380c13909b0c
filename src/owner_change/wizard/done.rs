//! The confirmation: a reference, what happens next, when, and who must act. It can be kept and printed.

use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::owner_change::tracker::announce_moves;
use crate::page::Page;
use crate::page::failure::stale_note;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::link_button::LinkButton;
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words::{agents, states};
use leptos::prelude::*;
use registrant_model::owner_change::{OwnerChangeView, PartyRole, State};

/// The confirmation page.
#[component]
pub fn Done(
    /// The owner change.
    desk: Desk,
) -> impl IntoView {
    let domain =
        Signal::derive(move || desk.change().map(|change| change.domain.to_string()).unwrap_or_default());
    let rows = Signal::derive(move || desk.change().map(|change| references(&change)).unwrap_or_default());
    let state = Memo::new(move |_| desk.change().map_or(State::Draft, |change| change.state));
    let stands = Signal::derive(move || states::state(state.get()));
    announce_moves(state, stands);
    let applied = Memo::new(move |_| state.get() == State::Applied);
    let to_pay = Memo::new(move |_| desk.change().is_some_and(|change| change.is_to_be_paid()));
    let title = Signal::derive(move || {
        let domain = domain.get();
        match (applied.get(), to_pay.get()) {
            (true, _) => m::tracker_title(&domain),
            (false, true) => m::done_title_unpaid(&domain),
            (false, false) => m::done_title(&domain),
        }
    });
    let notice = move || {
        let kind = if to_pay.get() { NoticeKind::Warning } else { NoticeKind::Success };
        view! { <Notice title=stands kind=kind/> }
    };
    let asked = Memo::new(move |_| {
        let asks = |role| desk.change().is_some_and(|change| change.asks(role));
        (asks(PartyRole::Losing), asks(PartyRole::Gaining))
    });
    // What nobody promises is not claimed afterwards either.
    let perhaps = Memo::new(move |_| {
        let change = desk.change()?;
        change.draft.agent.filter(|agent| change.terms.may_ignore(*agent))
    });
    let mails = move || match asked.get() {
        _ if let Some(words) = perhaps.get().and_then(agents::perhaps) => words(),
        (true, true) => m::done_next_mails(),
        (true, false) => m::done_next_losing(),
        (false, true) => m::done_next_gaining(),
        (false, false) => m::done_next_nobody(),
    };
    let is_asked = move || asked.get() != (false, false) || perhaps.get().is_some();
    let after = move || is_asked().then(|| view! { <li>{m::done_next_after}</li> });
    // Until it is known to the minute, the days stand in its place.
    let until = move || {
        let change = desk.change().filter(|_| is_asked())?;
        let until = change.parties.iter().find_map(|party| party.until);
        let days = change.terms.consent_days;
        let words = move || match (until, days) {
            (Some(until), _) => m::done_next_until(&date_time(until)),
            (None, Some(days)) => m::meaning_deadline(f64::from(days)),
            (None, None) => m::meaning_deadline_not_told(),
        };
        Some(view! { <li>{words}</li> })
    };
    let pay_at = Memo::new(move |_| desk.change().and_then(|change| change.pay_at));
    // The registrar's page is known only once the order stands.
    let page = move || {
        pay_at.get().map(|href| {
            let (label, kind) = (Signal::derive(m::tracker_pay_at), ButtonKind::Secondary);
            view! { <p><LinkButton label=label href=Signal::stored(href) kind=kind/></p> }
        })
    };
    let pay = move || to_pay.get().then(|| view! { <li>{m::done_next_pay} {page}</li> });
    let next = move || {
        (!applied.get()).then(|| {
            view! {
                <section class="stack stack--tight">
                    <h2>{m::done_next}</h2>
                    <ol>
                        {pay}
                        <li>{mails}</li>
                        {until}
                        {after}
                    </ol>
                </section>
            }
        })
    };
    let print = Callback::new(|()| {
        // Refused only in frames that may not open a dialog.
        _ = window().print();
    });
    let tracker = Signal::stored(format!("/owner-changes/{}/tracker", desk.id()));
    view! {
        <Page title=title>
            <div class="column stack done">
                {stale_note(Signal::derive(move || desk.stale()))}
                {notice}
                // Above all that comes in later, so that nothing moves them away under somebody's pointer.
                <ButtonGroup>
                    <LinkButton label=Signal::derive(m::done_follow) href=tracker/>
                    <Button label=Signal::derive(m::done_print_button) kind=ButtonKind::Secondary on_press=print/>
                </ButtonGroup>
                <SummaryList rows=rows/>
                {next}
                <p>{m::done_print}</p>
            </div>
        </Page>
    }
    .into_any()
}

fn references(change: &OwnerChangeView) -> Vec<SummaryRow> {
    let mut rows =
        vec![SummaryRow::new(Signal::derive(m::done_reference), Signal::stored(change.id.to_string()))];
    match change.references.get("order") {
        Some(order) => {
            rows.push(SummaryRow::new(Signal::derive(m::done_order), Signal::stored(order.to_owned())));
        }
        None if change.terms.ordered => {
            rows.push(SummaryRow::missing(
                Signal::derive(m::done_order),
                Signal::derive(m::done_order_follows),
            ));
        }
        None => {}
    }
    rows
}
