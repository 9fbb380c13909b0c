//! The steps, beside the question or above it.

use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::step_rail::{Step, StepRail, StepState};
use leptos::prelude::*;
use registrant_model::owner_change::WizardStep;

/// The steps of the wizard; those before this one lead back.
#[component]
pub fn Rail(
    /// The owner change.
    desk: Desk,
    /// The step.
    step: WizardStep,
) -> impl IntoView {
    let under = desk.now().map_or(WizardStep::ALL.to_vec(), |change| WizardStep::under(&change.terms));
    let at = under.iter().position(|it| *it == step).unwrap_or_default();
    let steps: Vec<Step> = under
        .iter()
        .enumerate()
        .map(|(position, it)| {
            let state = match position.cmp(&at) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::Upcoming,
            };
            let state_word = match state {
                StepState::Done => Signal::derive(m::step_state_done),
                StepState::Current => Signal::derive(m::step_state_current),
                StepState::Upcoming => Signal::stored(String::new()),
            };
            let href = (position < at).then(|| format!("/owner-changes/{}/{}", desk.id(), it.as_str()));
            Step { label: Signal::derive(label(*it)), state, state_word, href }
        })
        .collect();
    let (number, count) = (count(at + 1), count(under.len()));
    view! {
        <StepRail
            label=Signal::derive(m::wizard_steps)
            steps=Signal::stored(steps)
            counter=Signal::derive(move || Some(m::wizard_counter(count, number)))
            back=Signal::derive(|| Some(m::back()))
        />
    }
    .into_any()
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn label(step: WizardStep) -> fn() -> String {
    match step {
        WizardStep::Owner => m::step_owner,
        WizardStep::Details => m::step_details,
        WizardStep::Meaning => m::step_meaning,
        WizardStep::Options => m::step_options,
        WizardStep::Payment => m::step_payment,
        WizardStep::Check => m::step_check,
    }
}
