//! The question of an edit of which nobody knows what became of it. Until it is answered nothing else is sent.

use super::SentDesk;
use crate::messages as m;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonType};
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use leptos::prelude::*;
use registrant_model::sent_edit::{EditDecision, SentEdit};

/// The value of a decision in the form.
const TOOK_EFFECT: &str = "took_effect";
/// The other one.
const DID_NOT: &str = "did_not";

pub(super) fn question(desk: SentDesk, edit: SentEdit) -> AnyView {
    let (chosen, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None));
    let summary = ErrorSummaryState::new();
    let errors = desk.errors;
    Effect::new(move |_| errors.set(!summary.is_empty()));
    on_cleanup(move || {
        errors.try_set(false);
    });
    let option = |value, label: fn() -> String, hint: fn() -> String| {
        RadioOption::new(value, Signal::derive(label)).hint(Signal::derive(move || Some(hint())))
    };
    let options = vec![
        option(TOOK_EFFECT, m::edit_took_effect, m::edit_took_effect_hint),
        option(DID_NOT, m::edit_did_not, m::edit_did_not_hint),
    ];
    let submit = move |()| {
        tried.set(true);
        let decision = match chosen.get_untracked().as_str() {
            TOOK_EFFECT => EditDecision::TookEffect,
            DID_NOT => EditDecision::DidNot,
            _ => {
                summary.show(vec![ErrorEntry::at("decision", Signal::derive(m::doubt_choose))]);
                return;
            }
        };
        summary.clear();
        desk.decide(edit.clone(), decision, busy, failed);
    };
    let error = Signal::derive(move || (tried.get() && chosen.with(String::is_empty)).then(m::doubt_choose));
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {move || failed.get().map(|failure| note(&failure))}
        <Form on_submit=submit busy=busy>
            <RadioGroup
                id="decision"
                label=Signal::derive(m::doubt_question)
                value=chosen
                options=options
                error=error
            />
            <Button label=Signal::derive(m::doubt_decide) button_type=ButtonType::Submit busy=busy/>
        </Form>
    }
    .into_any()
}
