//! The tracker: how far an owner change is, who must act, until when, and what can be done about it.

mod actions;
mod afterwards;
mod dead_mailbox;
mod doubt;
mod facts;
mod parties;
mod resend;
mod share;
mod span;
mod stand_in;
mod timeline;

use super::desk::Desk;
use crate::language::date_time;
use crate::messages as m;
use crate::page::Page;
use crate::page::failure::{note, note_saying, refreshed, stale_note};
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::link_button::LinkButton;
use crate::ui::live_region::use_announcer;
use crate::ui::status_tag::StatusTag;
use crate::words::states;
use leptos::prelude::*;
use registrant_model::owner_change::State;
use registrant_model::problem::Code;

/// The page that follows an owner change.
#[component]
pub fn Tracker(
    /// The owner change.
    desk: Desk,
) -> impl IntoView {
    let domain =
        Signal::derive(move || desk.change().map(|change| change.domain.to_string()).unwrap_or_default());
    let title = Signal::derive(move || m::tracker_title(&domain.get()));
    let state = Memo::new(move |_| desk.change().map_or(State::Draft, |change| change.state));
    let given_up = Memo::new(move |_| desk.change().is_some_and(|change| change.given_up));
    announce_moves(state, Signal::derive(move || states::standing(state.get(), given_up.get())));
    let errors = RwSignal::new(false);
    let announcer = use_announcer();
    let refresh = Callback::new(move |()| desk.refresh(refreshed(announcer)));
    let checked = move || {
        let checked = desk.change().and_then(|change| change.checked_at)?;
        Some(view! { <p class="source">{move || m::tracker_checked(&date_time(checked))}</p> })
    };
    // Before somebody has agreed there is nothing to follow by a link, and nothing to give a receipt for.
    let agreed = Memo::new(move |_| desk.change().is_some_and(|change| change.price_ceiling.is_some()));
    let shared = move || {
        agreed.get().then(|| {
            view! {
                <section class="stack stack--tight no-print">
                    <h2>{m::share_title}</h2>
                    {share::share(desk)}
                </section>
            }
        })
    };
    let receipt = move || {
        let href = Signal::stored(format!("/owner-changes/{}/receipt", desk.id()));
        agreed.get().then(|| {
            view! { <LinkButton label=Signal::derive(m::tracker_receipt) href=href kind=ButtonKind::Secondary/> }
        })
    };
    let problem = Memo::new(move |_| desk.change().and_then(|change| change.problem));
    let decides = Memo::new(move |_| {
        let doubt = desk.change().filter(|it| it.state == State::UnknownOutcome).and_then(|it| it.doubt);
        doubt.is_some_and(|doubt| !doubt.decisions.is_empty())
    });
    let answers =
        Memo::new(move |_| desk.change().map(|change| parties::answers(&change)).unwrap_or_default());
    let hint = move || match state.get() {
        _ if given_up.get() => Some(m::state_left()),
        // What is to be decided stands below, with all that is known.
        _ if decides.get() => None,
        state => {
            Some(parties::asking_hint(state, answers.get()).unwrap_or_else(|| states::state_hint(state)))
        }
    };
    let hint = move || hint().map(|words| view! { <p class="lead">{words}</p> });
    let problem = move || {
        let problem = problem.get().filter(|_| state.get() != State::UnknownOutcome && !given_up.get())?;
        // The page is here; what is not found is the order.
        if problem.code == Code::NotFound {
            return Some(note_saying(Signal::derive(m::tracker_order_gone), Some(problem)));
        }
        Some(note(&crate::api::Failure::Told(Box::new(problem))))
    };
    view! {
        <Page title=title has_error=errors>
            {stale_note(Signal::derive(move || desk.stale()))}
            <div class="tracker">
                <section class="panel stack stack--tight tracker__state" aria-live="off">
                    <p>
                        <StatusTag
                            status=Signal::derive(move || states::standing_status(state.get(), given_up.get()))
                            text=Signal::derive(move || states::standing(state.get(), given_up.get()))
                        />
                    </p>
                    {hint}
                    {problem}
                    {actions::actions(desk, state, errors)}
                </section>
                <section class="stack stack--tight">
                    <h2>{m::tracker_parties}</h2>
                    {parties::parties(desk)}
                </section>
                <section class="stack stack--tight">
                    <h2>{m::tracker_progress}</h2>
                    {timeline::timeline(desk)}
                </section>
                {shared}
                <section class="stack stack--tight">
                    <h2>{m::tracker_facts}</h2>
                    {facts::facts(desk)}
                    {checked}
                    <ButtonGroup>
                        {receipt}
                        <Button label=Signal::derive(m::refresh) kind=ButtonKind::Secondary on_press=refresh/>
                    </ButtonGroup>
                </section>
            </div>
        </Page>
    }
    .into_any()
}

/// Says politely that it has moved on; the focus stays where it is.
pub(super) fn announce_moves(state: Memo<State>, words: Signal<String>) {
    let announcer = use_announcer();
    Effect::new(move |before: Option<State>| {
        let now = state.get();
        if before.is_some_and(|before| before != now) {
            announcer.announce(format!("{} {}", m::tracker_updated(), words.get_untracked()));
        }
        now
    });
}
