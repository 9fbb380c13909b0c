//! The right of retraction, certified apart, and how the order is paid.

use super::Going;
use crate::language;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::consent_box::ConsentBox;
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use leptos::prelude::*;
use registrant_model::owner_change::{ConsentKind, DraftPatch, PaymentChoice, WizardStep};

/// The question of this step.
pub(super) fn question(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let Some(change) = desk.now() else { return ().into_any() };
    let ordered = change.terms.ordered;
    let needs_waiver = change.required_consents.iter().any(|it| it.kind == ConsentKind::RetractionWaiver);
    let chosen = match change.draft.payment {
        Some(PaymentChoice::Preferred) => "preferred",
        Some(PaymentChoice::Later) => "later",
        None => "",
    };
    let (chosen, waived) = (RwSignal::new(chosen.to_owned()), RwSignal::new(false));
    let tried = RwSignal::new(false);
    let (summary, going) = (ErrorSummaryState::new(), Going::new());
    Effect::new(move |_| errors.set(!summary.is_empty()));
    let submit = move |()| {
        tried.set(true);
        let payment = match chosen.get_untracked().as_str() {
            "preferred" => Some(PaymentChoice::Preferred),
            "later" => Some(PaymentChoice::Later),
            _ => None,
        };
        let mut entries = Vec::new();
        if needs_waiver && !waived.get_untracked() {
            entries.push(ErrorEntry::at("waiver", Signal::derive(m::waiver_missing)));
        }
        if ordered && payment.is_none() {
            entries.push(ErrorEntry::at("payment", Signal::derive(m::payment_choose)));
        }
        let complete = entries.is_empty();
        summary.show(entries);
        if complete {
            let consents =
                needs_waiver.then_some((ConsentKind::RetractionWaiver, true)).into_iter().collect();
            going.on(
                desk,
                DraftPatch { payment, consents, language: language::shown(), ..DraftPatch::default() },
                WizardStep::Payment,
            );
        }
    };
    let days = change.terms.retraction_days;
    let waiver_text =
        move || days.map_or_else(m::waiver_text_no_days, |days| m::waiver_text(f64::from(days)));
    let waiver = needs_waiver.then(|| {
        let error = Signal::derive(move || (tried.get() && !waived.get()).then(m::waiver_missing));
        view! {
            <ConsentBox
                id="waiver"
                title=Signal::derive(m::waiver_title)
                label=Signal::derive(m::waiver_label)
                given=waived
                error=error
            >
                <p>{waiver_text}</p>
            </ConsentBox>
        }
    });
    let how = ordered.then(|| how(chosen, tried));
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {going.note()}
        <Form on_submit=submit busy=going.busy>
            {waiver}
            {how}
            {going.button()}
        </Form>
    }
    .into_any()
}

fn how(chosen: RwSignal<String>, tried: RwSignal<bool>) -> AnyView {
    let options = vec![
        RadioOption::new("preferred", Signal::derive(m::payment_preferred))
            .hint(Signal::derive(|| Some(m::payment_preferred_hint()))),
        RadioOption::new("later", Signal::derive(m::payment_later))
            .hint(Signal::derive(|| Some(m::payment_later_hint()))),
    ];
    let error =
        Signal::derive(move || (tried.get() && chosen.with(String::is_empty)).then(m::payment_choose));
    view! {
        <RadioGroup
            id="payment"
            label=Signal::derive(m::payment_how)
            value=chosen
            options=options
            error=error
        />
    }
    .into_any()
}
