//! The way on where an owner cannot read the mailbox that the question went to.

use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::owner_change::receipt::reference;
use crate::ui::copy_button::CopyButton;
use crate::ui::details::Details;
use crate::words::{sentence, states};
use leptos::prelude::*;
use registrant_model::owner_change::{Answer, OwnerChangeView};

/// What can be done: a designated agent, where the registrar knows one; and a request to its support with everything
/// that it will ask for.
pub(super) fn dead_mailbox(desk: Desk) -> AnyView {
    let change = Memo::new(move |_| desk.lasting());
    let has_agents = Memo::new(move |_| desk.change().is_some_and(|change| !change.terms.agents.is_empty()));
    let can_cancel = Memo::new(move |_| desk.change().is_some_and(|change| change.can_cancel));
    // What cannot be called off cannot be started again either, before it has ended by itself.
    let other = move || if can_cancel.get() { m::dead_mailbox_other() } else { m::dead_mailbox_waits() };
    let agent = move || {
        let words = move || {
            if can_cancel.get() { m::dead_mailbox_agent() } else { m::dead_mailbox_agent_later() }
        };
        has_agents.get().then(|| view! { <p>{words}</p> })
    };
    let text = Signal::derive(move || change.get().map(|change| request(&change)).unwrap_or_default());
    view! {
        <Details summary=Signal::derive(m::dead_mailbox)>
            <div class="stack stack--tight">
                <p>{m::dead_mailbox_text}</p>
                <p>{other}</p>
                {agent}
                <p><strong>{m::dead_mailbox_request}</strong></p>
                <p class="request"><bdi>{text}</bdi></p>
                <CopyButton
                    label=Signal::derive(m::dead_mailbox_copy)
                    text=text
                    done=Signal::derive(m::share_copied)
                    refused=Signal::derive(m::share_not_copied)
                />
            </div>
        </Details>
    }
    .into_any()
}

/// The request, with every reference that there is.
fn request(change: &OwnerChangeView) -> String {
    let mut lines = vec![m::request_opening(change.domain.as_str()), String::new()];
    let mut line = |name: String, value: &str| lines.push(format!("{} {value}", m::labelled(&name)));
    line(m::tracker_reference(), change.id.as_str());
    for (key, value) in change.references.iter() {
        line(reference(key), value);
    }
    line(m::tracker_started(), &date_time(change.started_at));
    for party in &change.parties {
        let open = matches!(party.answer, Answer::Waiting | Answer::NotTold);
        let until = party.until.filter(|_| open);
        let until = until.map(|until| format!(" {}.", sentence(&m::answer_until(&date_time(until)))));
        let answer = sentence(&states::answer(party.answer).1);
        let value =
            format!("{}, {}. {answer}.{}", party.name, party.address_masked, until.unwrap_or_default());
        line(states::party(party.role), &value);
    }
    lines.extend([String::new(), m::request_wish()]);
    lines.join("\n")
}
