//! The two owners and what they have answered.

use super::span::{Span, bar};
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::status_tag::{Status, StatusTag};
use crate::words::states;
use leptos::prelude::*;
use registrant_model::owner_change::{Answer, OwnerChangeView, PartyRole, PartyView, State};

/// Who has answered, at which address, and until when.
pub(super) fn parties(desk: Desk) -> AnyView {
    let parties = Memo::new(move |_| {
        let end = |change: &OwnerChangeView| match change.state {
            _ if change.given_up => End::NotKnown,
            state if state.is_final() => End::Ended,
            _ => End::Open,
        };
        desk.change().map(|change| (end(&change), change.parties)).unwrap_or_default()
    });
    let cards = move || {
        let (end, parties) = parties.get();
        parties.into_iter().map(|party| card(party, end)).collect_view()
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

/// Whether anybody is still waited for.
#[derive(Clone, Copy, Default, PartialEq)]
enum End {
    /// It goes on.
    #[default]
    Open,
    /// It has ended.
    Ended,
    /// It was given up, and nobody knows whether they were asked.
    NotKnown,
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

/// What the losing and the gaining owner have answered.
pub(super) fn answers(change: &OwnerChangeView) -> [Answer; 2] {
    [PartyRole::Losing, PartyRole::Gaining].map(|role| {
        let party = change.parties.iter().find(|party| party.role == role);
        party.map(|party| party.answer).unwrap_or_default()
    })
}

/// What a question that waits means, where not everybody is asked or the registrar does not tell who is.
pub(super) fn asking_hint(state: State, [losing, gaining]: [Answer; 2]) -> Option<String> {
    match state {
        State::AwaitingLosing | State::AwaitingGaining | State::AwaitingBoth
            if [losing, gaining].contains(&Answer::NotTold) =>
        {
            Some(m::state_awaiting_not_told())
        }
        State::AwaitingLosing if gaining == Answer::NotAsked => Some(m::state_awaiting_losing_only()),
        State::AwaitingGaining if losing == Answer::NotAsked => Some(m::state_awaiting_gaining_only()),
        _ => None,
    }
}

fn card(party: PartyView, end: End) -> AnyView {
    let (role, answer) = (party.role, party.answer);
    let words = move || how_it_stands(answer, end);
    let (status, _) = untrack(words);
    let open = matches!(answer, Answer::Waiting | Answer::NotTold) && end == End::Open;
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
fn how_it_stands(answer: Answer, end: End) -> (Status, String) {
    match (answer, end) {
        (Answer::Waiting | Answer::NotTold | Answer::NotYetAsked, End::NotKnown) => {
            (Status::Unknown, m::answer_not_known())
        }
        (Answer::Waiting, End::Ended) => (Status::Ended, m::answer_none()),
        (Answer::NotYetAsked, End::Ended) => states::answer(Answer::NotAsked),
        (answer, _) => states::answer(answer),
    }
}
