//! A call of which nobody can prove whether it took effect: all that is known, and what the person can decide.

use crate::api;
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonKind, ButtonType};
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::link_button::LinkButton;
use crate::ui::radio_group::{RadioGroup, RadioOption};
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
fn words(decision: Decision, step: &str) -> (&'static str, Message, Message) {
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
    let instead = doubt.problem.as_ref().and_then(|problem| problem.detail.clone());
    rows.extend(instead.map(|detail| row(m::doubt_instead, detail)));
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
    let decisions = &doubt.decisions;
    let step = StoredValue::new(doubt.step.clone());
    let (chosen, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let summary = ErrorSummaryState::new();
    Effect::new(move |_| errors.set(!summary.is_empty()));
    on_cleanup(move || {
        errors.try_set(false);
    });
    let key = StoredValue::new(api::new_key());
    let option = |decision: &Decision| {
        let (value, label, hint) = step.with_value(|step| words(*decision, step));
        RadioOption::new(value, Signal::derive(label)).hint(Signal::derive(move || Some(hint())))
    };
    let options: Vec<RadioOption> = decisions.iter().map(option).collect();
    let offered = StoredValue::new(decisions.clone());
    let submit = move |()| {
        tried.set(true);
        let value = chosen.get_untracked();
        let decision = offered.with_value(|all| all.iter().copied().find(|it| words(*it, "").0 == value));
        let Some(decision) = decision else {
            summary.show(vec![ErrorEntry::at("decision", Signal::derive(m::doubt_choose))]);
            return;
        };
        summary.clear();
        busy.set(true);
        spawn_local(async move {
            let answer = api::decide(&desk.id(), decision, &key.get_value()).await;
            busy.set(false);
            key.set_value(api::new_key());
            match answer {
                Ok(change) => desk.put(change),
                Err(refused) => {
                    failure.set(Some(refused));
                    desk.reload();
                }
            }
        });
    };
    let error = Signal::derive(move || (tried.get() && chosen.with(String::is_empty)).then(m::doubt_choose));
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {move || failure.get().map(|failure| note(&failure))}
        <Form on_submit=submit busy=busy>
            <RadioGroup
                id="decision"
                label=Signal::derive(m::doubt_question)
                value=chosen
                options=options
                error=error
            />
            <Button
                label=Signal::derive(m::doubt_decide)
                button_type=ButtonType::Submit
                busy=busy
            />
        </Form>
    }
    .into_any()
}
