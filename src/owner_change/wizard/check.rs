//! The last step: check the answers, see the exact price, declare and agree.

use super::TO_CHECK;
use super::meaning::leads_to;
use crate::api::{self, Failure};
use crate::language;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::owner_change::order::order;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonKind, ButtonType};
use crate::ui::consent_box::ConsentBox;
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::price::Price;
use crate::ui::skeleton::Skeleton;
use crate::ui::summary_list::{SummaryList, SummaryRow};
use crate::words::{self, agents, attributes, fields as field_words, values};
use leptos::prelude::*;
use registrant_model::Field;
use registrant_model::api::{Consents, Submit};
use registrant_model::owner_change::{
    ConsentKind, OwnerChangeView, PartyRole, PaymentChoice, State, WizardStep,
};
use wasm_bindgen_futures::spawn_local;

/// How asking the price stands.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    Asking,
    Known,
    Failed(Failure),
}

/// The question of this step.
pub(super) fn question(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let asked = RwSignal::new(Asked::Asking);
    let ask = move || {
        asked.set(Asked::Asking);
        spawn_local(async move {
            let answer = api::quote(&desk.id(), &api::new_key()).await;
            match answer {
                Ok(change) => {
                    desk.put(change);
                    asked.try_set(Asked::Known);
                }
                Err(failure) => refused(desk, asked, failure),
            }
        });
    };
    // A higher price that waits for consent is known already.
    if desk.now().is_some_and(|change| change.state == State::NeedsPriceConsent && change.quote.is_some()) {
        asked.set(Asked::Known);
    } else {
        ask();
    }
    let again = Callback::new(move |()| ask());
    (move || match asked.get() {
        Asked::Asking => view! { <Skeleton label=Signal::derive(m::check_asking_price) lines=6/> }.into_any(),
        Asked::Failed(failure) => view! {
            {note(&failure)}
            <Button label=Signal::derive(m::check_ask_again) kind=ButtonKind::Secondary on_press=again/>
        }
        .into_any(),
        Asked::Known => agree(desk, errors),
    })
    .into_any()
}

fn refused(desk: Desk, asked: RwSignal<Asked>, failure: Failure) {
    if !mend(desk, &failure) {
        asked.try_set(Asked::Failed(failure));
    }
}

/// What is wrong with a field leads to the page on which it is mended; answers whether there is one.
fn mend(desk: Desk, failure: &Failure) -> bool {
    let fields = failure.problem().map(|problem| problem.fields.clone()).unwrap_or_default();
    let Some(step) = mended_on(fields.iter().map(|problem| problem.field.path())) else { return false };
    if step == WizardStep::Details {
        desk.leave_problems(fields);
    }
    desk.go(&format!("{}{TO_CHECK}", step.as_str()));
    true
}

/// The step on which the first of these fields is answered. The declaration of this page is made here.
fn mended_on<'a>(mut paths: impl Iterator<Item = &'a str>) -> Option<WizardStep> {
    let path = paths.next()?;
    match path.strip_prefix("consents.") {
        // A contact that the domain has in another role is nowhere asked for.
        None if field_words::is_of_domain(&Field::new(path)) => None,
        None => Some(WizardStep::Details),
        Some(name) if name == ConsentKind::OwnerChange.as_str() => None,
        Some(name) if name == ConsentKind::RetractionWaiver.as_str() => Some(WizardStep::Payment),
        Some(_) => Some(WizardStep::Options),
    }
}

fn agree(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let Some(change) = desk.now() else { return ().into_any() };
    let Some(quote) = change.quote.clone() else { return ().into_any() };
    let (certified, tried) = (RwSignal::new(false), RwSignal::new(false));
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None));
    let summary = ErrorSummaryState::new();
    Effect::new(move |_| errors.set(!summary.is_empty()));
    // One key for this page: however often it is pressed, it is one wish.
    let key = StoredValue::new(api::new_key());
    let ceiling = StoredValue::new(quote.price.clone());
    let submit = move |()| {
        tried.set(true);
        if !certified.get_untracked() {
            summary.show(vec![ErrorEntry::at("certify", Signal::derive(m::certify_missing))]);
            return;
        }
        summary.clear();
        failure.set(None);
        busy.set(true);
        spawn_local(async move {
            let body = Submit {
                price_ceiling: ceiling.get_value(),
                consents: Consents::List(vec![ConsentKind::OwnerChange]),
                language: language::shown(),
            };
            let answer = api::submit(&desk.id(), &body, &key.get_value()).await;
            busy.try_set(false);
            match answer {
                Ok(change) => {
                    desk.put(change);
                    desk.go("done");
                }
                Err(refused) => {
                    // A refusal is an answer; the next press is another wish. Without an answer it is the same one.
                    if refused.problem().is_some() {
                        key.set_value(api::new_key());
                    }
                    if !mend(desk, &refused) {
                        failure.set(Some(refused));
                    }
                }
            }
        });
    };
    let domain = change.domain.to_string();
    let named = domain.clone();
    let price = quote.price.clone();
    // Where no price is told, what stands for it is no amount that anybody could agree to.
    let costs = !change.terms.price_not_told && (change.terms.ordered || !price.amount.is_zero());
    let label = Signal::derive(move || {
        if costs { m::check_submit(&named, &words::price(&price)) } else { m::check_request(&named) }
    });
    let certify = Signal::derive(move || m::certify_label(&domain));
    let error = Signal::derive(move || (tried.get() && !certified.get()).then(m::certify_missing));
    let (price, tax) = (quote.price.clone(), quote.tax.clone().filter(|tax| !tax.amount.is_zero()));
    let amount = Signal::derive(move || words::price(&price));
    let with_tax = Signal::derive(move || tax.as_ref().map(|tax| m::check_tax(&crate::language::money(tax))));
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {move || failure.get().map(|failure| note(&failure))}
        {answers(desk, &change)}
        {costs.then(|| view! { <Price label=Signal::derive(m::check_price_label) amount=amount note=with_tax/> })}
        {order(&quote)}
        {leads_to(&change)}
        <Form on_submit=submit busy=busy>
            <ConsentBox
                id="certify"
                title=Signal::derive(m::certify_title)
                label=certify
                given=certified
                error=error
            >
                <p>{m::certify_text}</p>
            </ConsentBox>
            <Button
                label=label
                button_type=ButtonType::Submit
                busy=busy
                busy_label=Signal::derive(|| Some(m::check_submitting()))
            />
        </Form>
    }
    .into_any()
}

/// The answers, each with the way back to its question.
fn answers(desk: Desk, change: &OwnerChangeView) -> AnyView {
    let to = |step: &str| format!("/owner-changes/{}/{step}{TO_CHECK}", desk.id());
    let losing = change.parties.iter().find(|party| party.role == PartyRole::Losing);
    let losing = losing.map(|party| format!("{}\n{}", party.name, party.address_masked)).unwrap_or_default();
    let gaining = change.draft.fields.display_name();
    let mut rows = vec![
        SummaryRow::new(Signal::derive(m::check_domain), Signal::stored(change.domain.to_string())),
        SummaryRow::new(Signal::derive(m::check_old_owner), Signal::stored(losing)),
        SummaryRow::new(Signal::derive(m::check_new_owner), Signal::stored(gaining))
            .change(to("owner"), Signal::derive(m::check_change_owner)),
    ];
    let details = to("details");
    let filled =
        change.draft.fields.iter().filter(|(field, value)| !value.trim().is_empty() && is_shown(field));
    let mut filled: Vec<(Field, String)> =
        filled.map(|(field, value)| (field.clone(), value.to_owned())).collect();
    let place = |field: &Field| Field::KNOWN.iter().position(|known| known == field).unwrap_or(usize::MAX);
    filled.sort_by_key(|(field, _)| place(field));
    for (field, value) in filled {
        let (named, shown) = (field.clone(), field.clone());
        let name = Signal::derive(move || field_words::label(&named, None));
        let value = Signal::derive(move || values::value(&shown, &value));
        let words = Signal::derive(move || m::check_change_field(&field_words::label(&field, None)));
        rows.push(SummaryRow::new(name, value).change(details.clone(), words));
    }
    if let Some(payment) = change.draft.payment {
        let value: fn() -> String = match payment {
            PaymentChoice::Preferred => m::payment_preferred,
            PaymentChoice::Later => m::payment_later,
        };
        rows.push(
            SummaryRow::new(Signal::derive(m::check_payment), Signal::derive(value))
                .change(to("payment"), Signal::derive(m::check_change_payment)),
        );
    }
    rows.extend(chosen(change, &to("options")));
    view! { <SummaryList rows=Signal::stored(rows)/> }.into_any()
}

/// What was chosen about how it is carried out.
fn chosen(change: &OwnerChangeView, page: &str) -> Vec<SummaryRow> {
    let row = |name: fn() -> String, value: fn() -> String, words: fn() -> String| {
        SummaryRow::new(Signal::derive(name), Signal::derive(value))
            .change(page.to_owned(), Signal::derive(words))
    };
    let agent = change.draft.agent.filter(|_| !change.terms.agents.is_empty());
    let agent = agent.map(|agent| row(m::check_agent, agents::words(agent).0, m::check_change_agent));
    let lock = change.draft.lock_opt_out.filter(|_| change.terms.lock_opt_out);
    let lock = lock.map(|declined| if declined { m::lock_decline } else { m::lock_keep });
    let lock = lock.map(|words| row(m::check_lock, words, m::check_change_lock));
    agent.into_iter().chain(lock).collect()
}

/// Fields this product has words for; the registrar's own come along unseen, as they were copied.
fn is_shown(field: &Field) -> bool {
    Field::KNOWN.contains(field) || attributes::label(field).is_some()
}
