//! States of the step rail.

use leptos::prelude::*;

use super::{Step, StepRail, StepState};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("fixed number", || {
            view! { <StepRail label="Steps of the owner change" steps=steps() counter="Step 3 of 5" back="Back" /> }
                .into_any()
        }),
        Example::new("open number", || {
            view! { <StepRail label="Steps of another owner change" steps=steps() /> }.into_any()
        }),
    ]
}

fn steps() -> Vec<Step> {
    let step = |label: &'static str, state, word: &'static str, href: Option<&str>| Step {
        label: label.into(),
        state,
        state_word: word.into(),
        href: href.map(str::to_owned),
    };
    vec![
        step("What happens", StepState::Done, "Done", Some("#what-happens")),
        step("New owner", StepState::Done, "Done", Some("#new-owner")),
        step("Address", StepState::Current, "", None),
        step("Check answers", StepState::Upcoming, "", None),
        step("Confirmation", StepState::Upcoming, "", None),
    ]
}
