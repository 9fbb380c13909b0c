//! The question of what became of a call whose answer was lost. Nothing goes on by itself until somebody has answered.

use crate::api::Failure;
use crate::messages as m;
use crate::page::failure::note;
use crate::ui::button::{Button, ButtonType};
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use leptos::prelude::*;

/// A value, its words and what follows from choosing it.
pub type Choice = (&'static str, fn() -> String, fn() -> String);

/// How the sending of a decision stands.
#[derive(Clone, Copy)]
pub struct Deciding {
    /// Whether it is on its way.
    pub busy: RwSignal<bool>,
    /// Why it did not work.
    pub failed: RwSignal<Option<Failure>>,
}

impl Deciding {
    /// Nothing is sent yet.
    pub fn new() -> Self {
        Self { busy: RwSignal::new(false), failed: RwSignal::new(None) }
    }
}

impl Default for Deciding {
    fn default() -> Self {
        Self::new()
    }
}

/// The form; `decide` gets the value that was chosen. `errors` tells whether something in it is wrong.
pub fn decision_form(
    choices: &[Choice],
    errors: RwSignal<bool>,
    deciding: Deciding,
    decide: impl Fn(&str) + Send + Sync + 'static,
) -> AnyView {
    let Deciding { busy, failed } = deciding;
    let (chosen, tried) = (RwSignal::new(String::new()), RwSignal::new(false));
    let summary = ErrorSummaryState::new();
    Effect::new(move |_| errors.set(!summary.is_empty()));
    on_cleanup(move || {
        errors.try_set(false);
    });
    let option = |&(value, label, hint): &Choice| {
        RadioOption::new(value, Signal::derive(label)).hint(Signal::derive(move || Some(hint())))
    };
    let options: Vec<RadioOption> = choices.iter().map(option).collect();
    let submit = move |()| {
        tried.set(true);
        let value = chosen.get_untracked();
        if value.is_empty() {
            summary.show(vec![ErrorEntry::at("decision", Signal::derive(m::doubt_choose))]);
            return;
        }
        summary.clear();
        decide(&value);
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
