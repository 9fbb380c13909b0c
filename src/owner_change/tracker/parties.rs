//! The two owners and what they have answered.

use super::span::{Span, bar};
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::status_tag::{Status, StatusTag};
use crate::words::states;
use leptos::prelude::*;
use registrant_model::owner_change::{Answer, OwnerChangeView, PartyView, State};

/// Who has answered, at which address, and until when.
pub(super) fn parties(desk: Desk) -> AnyView {
    let parties = Memo::new(move |_| {
        desk.change().map(|change| (change.parties, change.state.is_final())).unwrap_or_default()
    });
    let cards = move || {
        let (parties, ended) = parties.get();
        parties.into_iter().map(|party| card(party, ended)).collect_view()
    };
    let time = Memo::new(move |_| desk.change().map_or(Time::NotRunning, |change| time(&change)));
    // The bar moves on without being built again.
    let is_known = Memo::new(move |_| matches!(time.get(), Time::Known(_)));
    let not_told = Memo::new(move |_| time.get() == Time::NotTold);
    let span = Signal::derive(move || match time.get() {
        Time::Known(span) => Some(span),
        Time::NotTold | Time::NotRunning => None,
    });
    let time = move || {
        if is_known.get() {
            bar("time-to-answer", m::tracker_time, span)
        } else if not_told.get() {
            view! { <p>{m::tracker_time_not_told}</p> }.into_any()
        } else {
            ().into_any()
        }
    };
    view! { <ul class="owner-cards" role="list">{cards}</ul> {time} }.into_any()
}

/// The time that those who are asked have.
#[derive(Clone, Copy, PartialEq)]
enum Time {
    /// Nobody is asked.
    NotRunning,
    /// The registrar does not tell it.
    NotTold,
    /// It runs.
    Known(Span),
}

/// The time begins when the change was first seen to wait.
fn time(change: &OwnerChangeView) -> Time {
    let asks = |state| matches!(state, State::AwaitingBoth | State::AwaitingLosing | State::AwaitingGaining);
    let open = |party: &&PartyView| matches!(party.answer, Answer::Waiting | Answer::NotTold);
    let from = change.history.iter().find(|item| asks(item.state)).filter(|_| asks(change.state));
    let until = change.parties.iter().filter(open).filter_map(|party| party.until).max();
    match (from, until) {
        (None, _) => Time::NotRunning,
        (Some(_), None) => Time::NotTold,
        (Some(from), Some(until)) => {
            Time::Known(Span { from: from.at, until, now: change.as_of.unwrap_or(change.updated_at) })
        }
    }
}

fn card(party: PartyView, ended: bool) -> AnyView {
    let (role, answer) = (party.role, party.answer);
    let words = move || how_it_stands(answer, ended);
    let (status, _) = untrack(words);
    let open = matches!(answer, Answer::Waiting | Answer::NotTold) && !ended;
    let until = party.until.filter(|_| open).map(|until| {
        view! { <p class="owner-card__until">{move || m::answer_until(&date_time(until))}</p> }
    });
    view! {
        <li class="owner-card">
            <h3 class="owner-card__role">{move || states::party(role)}</h3>
            <p class="owner-card__name"><bdi>{party.name}</bdi></p>
            <p class="owner-card__address"><bdi>{party.address_masked}</bdi></p>
            <p class="owner-card__answer"><StatusTag status=status text=Signal::derive(move || words().1)/></p>
            {until}
        </li>
    }
    .into_any()
}

/// What an owner has answered. Once it has ended, nobody is waited for any more.
fn how_it_stands(answer: Answer, ended: bool) -> (Status, String) {
    match answer {
        Answer::Waiting | Answer::NotTold if ended => (Status::Ended, m::answer_none()),
        Answer::NotYetAsked if ended => states::answer(Answer::NotAsked),
        answer => states::answer(answer),
    }
}
