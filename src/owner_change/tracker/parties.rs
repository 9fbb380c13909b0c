//! The two owners and what they have answered.

use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::icon::icon;
use crate::words::states;
use leptos::prelude::*;
use registrant_model::owner_change::{Answer, PartyView};

/// Who has answered, at which address, and until when.
pub(super) fn parties(desk: Desk) -> AnyView {
    let parties = Memo::new(move |_| desk.change().map(|change| change.parties).unwrap_or_default());
    let rows = move || parties.get().into_iter().map(party).collect_view();
    view! { <ul class="parties" role="list">{rows}</ul> }.into_any()
}

fn party(party: PartyView) -> AnyView {
    let (role, answer) = (party.role, party.answer);
    let (status, _) = untrack(|| states::answer(answer));
    let open = matches!(answer, Answer::Waiting | Answer::NotTold);
    let until = party.until.filter(|_| open).map(|until| {
        view! { " " <span>{move || m::answer_until(&date_time(until))}</span> }
    });
    view! {
        <li class="party">
            {icon(status.icon())}
            <p>
                <strong>{move || m::labelled(&states::party(role))}</strong> " " <bdi>{party.name}</bdi> " "
                <bdi class="party__address">{party.address_masked}</bdi> " "
                <span class="party__answer">{move || states::answer(answer).1} {until}</span>
            </p>
        </li>
    }
    .into_any()
}
