//! Where a reader is in a wizard.

pub mod examples;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};
use crate::ui::reactive;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It is answered.
    Done,
    /// It is on the page.
    Current,
    /// It is still to come.
    Upcoming,
}

/// One step.
#[derive(Clone)]
pub struct Step {
    /// What it asks, in a word or two.
    pub label: Signal<String>,
    /// Where it stands.
    pub state: StepState,
    /// The same in a word ("Done"), for those who do not see the icon; empty where there is nothing to say.
    pub state_word: Signal<String>,
    /// Its page, where the reader may go there now.
    pub href: Option<String>,
}

/// The steps of a wizard. Beside the question on a wide screen, a line above it on a narrow one.
#[component]
pub fn StepRail(
    /// What the steps belong to: "Steps of the owner change".
    #[prop(into)]
    label: Signal<String>,
    /// The steps in their order.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// "Step 2 of 5", only when their number is fixed; a number that grows on the way is a broken promise.
    #[prop(optional, into)]
    counter: Signal<Option<String>>,
    /// The word for the way to the step before, "Back". On a narrow screen the steps' names are not seen, and this
    /// link stands for them; on a wide one the steps themselves lead back.
    #[prop(optional, into)]
    back: Signal<Option<String>>,
) -> impl IntoView {
    let rows = reactive::parts(steps, step_view);
    let before = Signal::derive(move || {
        let steps = steps.get();
        let href =
            steps.into_iter().rev().find_map(|step| step.href.filter(|_| step.state == StepState::Done));
        href.zip(back.get())
    });
    let back = reactive::part_if(before, |(href, words)| {
        view! { <a class="steps__back" href=href>{icon(Icon::Back)} <span>{words}</span></a> }.into_any()
    });
    let counter = reactive::paragraph("steps__counter", counter);
    view! {
        <nav class="steps" aria-label=label>
            {back}
            {counter}
            <ol class="steps__list" role="list">{rows}</ol>
        </nav>
    }
    .into_any()
}

fn step_view(step: Step) -> AnyView {
    let Step { label, state, state_word, href } = step;
    let (class, current) = match state {
        StepState::Done => ("step step--done", None),
        StepState::Current => ("step step--current", Some("step")),
        StepState::Upcoming => ("step step--upcoming", None),
    };
    let words = match href {
        Some(href) if state != StepState::Current => view! { <a href=href>{label}</a> }.into_any(),
        _ => view! { <span>{label}</span> }.into_any(),
    };
    let mark = (state == StepState::Done).then(|| icon(Icon::Check));
    view! {
        <li class=class aria-current=current>
            <span class="step__mark">{mark}</span>
            <span class="step__words">{words} <span class="visually-hidden">" " {state_word}</span></span>
        </li>
    }
    .into_any()
}
