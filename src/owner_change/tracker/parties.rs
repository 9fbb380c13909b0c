//! The two owners and what they have answered.

use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::status_tag::{Status, StatusTag};
use crate::words::states;
use leptos::prelude::*;
use registrant_model::owner_change::{Answer, PartyView};

/// Who has answered, at which address, and until when.
pub(super) fn parties(desk: Desk) -> AnyView {
    let parties = Memo::new(move |_| {
        desk.change().map(|change| (change.parties, change.state.is_final())).unwrap_or_default()
    });
    let cards = move || {
        let (parties, ended) = parties.get();
        parties.into_iter().map(|party| card(party, ended)).collect_view()
    };
    view! { <ul class="owner-cards" role="list">{cards}</ul> }.into_any()
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
