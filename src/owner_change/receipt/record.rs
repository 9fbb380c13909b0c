//! Facts, answers, references and calls.

use crate::language::{date_time, money};
use crate::messages::{self as m, Text};
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words::{self, agents, people, states, steps};
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::owner_change::{
    Agent, Answer, CallOutcome, CallRecord, PartyRecord, PartyRole, PaymentChoice, Receipt,
};

fn row(name: Text, value: impl Into<String>) -> SummaryRow {
    SummaryRow::new(Signal::derive(name), Signal::stored(value.into()))
}

fn worded(name: Text, value: impl Fn() -> String + Send + Sync + 'static) -> SummaryRow {
    SummaryRow::new(Signal::derive(name), Signal::derive(value))
}

fn at(name: Text, moment: Option<Timestamp>) -> Option<SummaryRow> {
    moment.map(|moment| worded(name, move || date_time(moment)))
}

fn list(rows: Vec<SummaryRow>) -> AnyView {
    view! { <SummaryList rows=Signal::stored(rows)/> }.into_any()
}

/// What it is about, what was agreed to and when.
pub(super) fn facts(receipt: &Receipt) -> AnyView {
    let (state, given_up, ceiling) = (receipt.state, receipt.given_up, receipt.price_ceiling.clone());
    let by = receipt.submitted_by.clone();
    let told = !receipt.price_not_told;
    let price = receipt.quote.as_ref().filter(|_| told).map(|quote| quote.price.clone());
    let untold = (!told).then(|| {
        SummaryRow::missing(Signal::derive(m::check_price), Signal::derive(m::domain_lock_not_told))
    });
    let price = price.map(|price| worded(m::check_price, move || words::price(&price)));
    let tax = receipt.quote.as_ref().and_then(|quote| quote.tax.clone()).filter(|tax| !tax.amount.is_zero());
    let tax = tax.map(|tax| worded(m::receipt_tax, move || money(&tax)));
    let payment = receipt.payment.map(|payment| {
        worded(m::check_payment, move || match payment {
            PaymentChoice::Preferred => m::payment_preferred(),
            PaymentChoice::Later => m::payment_later(),
        })
    });
    let agent =
        (receipt.agent != Agent::None).then(|| worded(m::check_agent, agents::words(receipt.agent).0));
    let rows = [
        Some(row(m::check_domain, receipt.domain.to_string())),
        Some(row(m::receipt_registrar, receipt.registrar.brand())),
        Some(worded(m::receipt_state, move || states::standing(state, given_up))),
        at(m::tracker_started, Some(receipt.started_at)),
        at(m::receipt_agreed, Some(receipt.submitted_at)),
        Some(worded(m::receipt_agreed_by, move || people::subject(&by))),
        at(states::applied(receipt.applied_seen), receipt.applied_at),
        at(states::lock_end(receipt.applied_seen), receipt.lock_until),
        price,
        untold,
        tax,
        told.then(|| worded(m::tracker_price, move || money(&ceiling))),
        payment,
        agent,
        source(receipt),
    ];
    list(rows.into_iter().flatten().collect())
}

/// The document in which the terms stand that it was made under.
fn source(receipt: &Receipt) -> Option<SummaryRow> {
    let (title, link) = (receipt.source.clone(), receipt.source_url.clone());
    let shown = ViewFn::from(move || {
        let title = title.clone();
        match link.clone() {
            Some(link) => view! { <a href=link rel="noopener" target="_blank">{title}</a> }.into_any(),
            None => view! { <span>{title}</span> }.into_any(),
        }
    });
    (!receipt.source.is_empty()).then(|| SummaryRow::view(Signal::derive(m::receipt_source), shown))
}

/// Who answered what, and when.
pub(super) fn answers(receipt: &Receipt) -> AnyView {
    list(receipt.parties.iter().map(|party| answer(party, receipt)).collect())
}

fn answer(party: &PartyRecord, receipt: &Receipt) -> SummaryRow {
    let (ended, given_up) = (receipt.state.is_final(), receipt.given_up);
    let PartyRecord { role, name, address_masked, answer, answered_at, until } = party.clone();
    let open = matches!(answer, Answer::Waiting | Answer::NotTold);
    let value = move || {
        let said = match answer {
            Answer::Waiting | Answer::NotTold | Answer::NotYetAsked if given_up => m::answer_not_known(),
            Answer::Waiting if ended => m::answer_none(),
            answer => states::answer(answer).1,
        };
        let when = match (answered_at, until) {
            (Some(at), _) => format!("\n{}", words::sentence(&m::receipt_answered(&date_time(at)))),
            (None, Some(until)) if open => format!("\n{}", m::answer_until(&date_time(until))),
            _ => String::new(),
        };
        format!("{name}\n{address_masked}\n{}{when}", words::sentence(&said))
    };
    SummaryRow::new(Signal::derive(move || states::party(role)), Signal::derive(value))
}

/// Every name that the registrar has for its things.
pub(super) fn references(receipt: &Receipt) -> AnyView {
    let mut rows = vec![row(m::tracker_reference, receipt.id.to_string())];
    for (key, value) in receipt.references.iter() {
        let (key, value) = (key.to_owned(), Signal::stored(value.to_owned()));
        rows.push(SummaryRow::new(Signal::derive(move || reference(&key)), value));
    }
    let contact = |role| match role {
        PartyRole::Losing => (m::receipt_losing_contact as Text, receipt.losing_contact.as_ref()),
        PartyRole::Gaining => (m::receipt_gaining_contact as Text, receipt.gaining_contact.as_ref()),
    };
    for (name, contact) in [contact(PartyRole::Losing), contact(PartyRole::Gaining)] {
        // One that was made for this change stands there already.
        let contact = contact.map(ToString::to_string);
        let contact = contact.filter(|it| !receipt.references.iter().any(|(_, known)| known == it));
        rows.extend(contact.map(|contact| row(name, contact)));
    }
    list(rows)
}

/// What a reference is called; one that has no word here has the registrar client's own.
pub(in crate::owner_change) fn reference(key: &str) -> String {
    match key {
        "order" => m::tracker_order(),
        "task" => m::tracker_task(),
        "contact" => m::receipt_contact(),
        "cart" => m::receipt_cart(),
        "item" => m::receipt_item(),
        "handle" => m::receipt_handle(),
        "payment" => m::check_payment(),
        other => other.replace('_', " "),
    }
}

/// The calls that reached the registrar, or may have.
pub(super) fn calls(receipt: &Receipt) -> AnyView {
    list(receipt.calls.iter().map(call).collect())
}

fn call(call: &CallRecord) -> SummaryRow {
    let CallRecord { step, at, outcome, reference } = call.clone();
    let value = Signal::derive(move || {
        let became = match outcome {
            CallOutcome::Done => m::receipt_call_done(),
            CallOutcome::Refused => m::receipt_call_refused(),
            CallOutcome::Absent => m::receipt_call_absent(),
            CallOutcome::Unknown => m::receipt_call_unknown(),
        };
        let reference =
            reference.as_ref().map(|it| format!("\n{} {it}", m::labelled(&m::problem_reference())));
        format!("{became} · {}{}", date_time(at), reference.unwrap_or_default())
    });
    let name = Signal::derive(steps::step(&step));
    // The registrar's support knows the call by its name.
    let shown = ViewFn::from(move || {
        let step = step.clone();
        view! { <span class="summary__text">{value}</span> <small class="receipt__step"><bdi>{step}</bdi></small> }
            .into_any()
    });
    SummaryRow::view(name, shown)
}
