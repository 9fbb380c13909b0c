//! A call of which nobody can prove whether it took effect: all that is known, and what the person can decide.

use crate::api;
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::decision::{Choice, Deciding, decision_form};
use crate::ui::button::ButtonKind;
use crate::ui::link_button::LinkButton;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words;
use leptos::prelude::*;
use registrant_model::owner_change::{Agent, Decision, Doubt, OwnerChangeView, PartyRole};
use wasm_bindgen_futures::spawn_local;

/// A message in the reader's language.
type Message = fn() -> String;

/// The call that pays an order.
const PAY: &str = "order.pay";

/// The value of a decision about a call in the form, its words and what follows from it.
fn words(decision: Decision, step: &str) -> Choice {
    match decision {
        Decision::Believe if step == PAY => ("believe", m::doubt_paid, m::doubt_paid_hint),
        Decision::Believe => ("believe", m::doubt_believe, m::doubt_believe_hint),
        Decision::Repeat => ("repeat", m::doubt_repeat, m::doubt_repeat_hint),
        Decision::GiveUp => ("give_up", m::doubt_give_up, m::doubt_give_up_hint),
    }
}

/// The facts and the question; the facts alone while the registrar may still tell.
pub(super) fn doubt(desk: Desk, change: &OwnerChangeView, errors: RwSignal<bool>) -> AnyView {
    let Some(doubt) = change.doubt.clone() else { return ().into_any() };
    let rows = facts(change, &doubt);
    let question = (!doubt.decisions.is_empty()).then(|| question(desk, &doubt, errors));
    let pays = doubt.step == PAY;
    let text: Message = if pays { m::doubt_pay_text } else { m::doubt_text };
    let ask: Message = if pays { m::doubt_pay_look } else { m::doubt_ask_owners };
    let by_hand = change.pay_at.clone().filter(|_| pays).map(|href| {
        view! {
            <p>{m::doubt_pay_by_hand}</p>
            <LinkButton
                label=Signal::derive(m::tracker_pay_at)
                href=Signal::stored(href)
                kind=ButtonKind::Secondary
            />
        }
    });
    view! {
        <div class="stack">
            <p>{text}</p>
            <SummaryList rows=Signal::stored(rows) label=Signal::derive(|| Some(m::doubt_facts()))/>
            <ul>
                <li>{ask}</li>
                <li>{m::doubt_ask_support}</li>
            </ul>
            {by_hand}
            {question}
        </div>
    }
    .into_any()
}

fn facts(change: &OwnerChangeView, doubt: &Doubt) -> Vec<SummaryRow> {
    let row = |name: Message, value: String| SummaryRow::new(Signal::derive(name), Signal::stored(value));
    let (at, step) = (doubt.at, doubt.step.clone());
    let mut rows = vec![
        SummaryRow::new(Signal::derive(m::doubt_call), Signal::derive(move || call(&step))),
        SummaryRow::new(Signal::derive(m::doubt_sent), Signal::derive(move || date_time(at))),
    ];
    let instead = doubt.problem.as_ref().and_then(words::problems::instead_of_answer);
    rows.extend(
        instead.map(|words| SummaryRow::new(Signal::derive(m::doubt_instead), Signal::derive(words))),
    );
    let losing = change.parties.iter().find(|party| party.role == PartyRole::Losing);
    rows.extend(losing.map(|owner| row(m::doubt_owner_shown, owner.name.clone())));
    if let Some(agent) = change.draft.agent.filter(|agent| *agent != Agent::None) {
        let label = words::agents::words(agent).0;
        rows.push(SummaryRow::new(Signal::derive(m::doubt_agent), Signal::derive(label)));
    }
    for party in &change.parties {
        let name = if party.role == PartyRole::Losing { m::doubt_mail_losing } else { m::doubt_mail_gaining };
        rows.push(row(name, party.address_masked.clone()));
    }
    rows
}

/// What the call does, and the registrar's name for it, which its support knows.
fn call(step: &str) -> String {
    format!("{} ({step})", words::steps::step(step)())
}

fn question(desk: Desk, doubt: &Doubt, errors: RwSignal<bool>) -> AnyView {
    let (step, offered, attempt) = (doubt.step.clone(), doubt.decisions.clone(), doubt.attempt);
    let choices: Vec<Choice> = offered.iter().map(|decision| words(*decision, &step)).collect();
    let deciding = Deciding::new();
    let key = StoredValue::new(api::new_key());
    decision_form(&choices, errors, deciding, move |value| {
        let Some(decision) = offered.iter().copied().find(|it| words(*it, &step).0 == value) else { return };
        deciding.busy.set(true);
        spawn_local(async move {
            let answer = api::decide(&desk.id(), decision, Some(attempt), &key.get_value()).await;
            deciding.busy.set(false);
            key.set_value(api::new_key());
            match answer {
                Ok(change) => desk.put(change),
                Err(refused) => {
                    deciding.failed.set(Some(refused));
                    desk.reload();
                }
            }
        });
    })
}
