//! The filters that are in use.

use super::question::Question;
use crate::messages as m;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::dom;
use leptos::prelude::*;

/// The filters in use, each of which can be taken away by itself; nothing while there is none.
#[component]
pub fn ChosenFilters(
    /// What is looked for now.
    #[prop(into)]
    question: Signal<Question>,
    /// Asks something else.
    #[prop(into)]
    ask: Callback<Question>,
) -> impl IntoView {
    let names = Memo::new(move |_| question.with(|question| question.names().collect::<Vec<_>>()));
    let are_there = Memo::new(move |_| names.with(|names| !names.is_empty()));
    let one = move |name: &'static str| {
        let words = Signal::derive(move || {
            let words = question.with(|question| question.words(name));
            words.map(|words| m::contacts_filter_remove(&words)).unwrap_or_default()
        });
        let remove = Callback::new(move |()| {
            hand_on(if names.with_untracked(Vec::len) > 1 { "section" } else { "main" });
            ask.run(question.with_untracked(|question| question.without(name)));
        });
        view! { <li><Button label=words kind=ButtonKind::Secondary on_press=remove/></li> }
    };
    let clear = Callback::new(move |()| {
        hand_on("main");
        ask.run(Question::default());
    });
    (move || {
        are_there.get().then(|| {
            view! {
                <section class="stack stack--tight">
                    <h2 class="filters__title">{m::contacts_filter_chosen}</h2>
                    <ul class="filters" role="list">
                        <For each=move || names.get() key=|name| *name let(name)>{one(name)}</For>
                    </ul>
                    <ButtonGroup>
                        <Button
                            label=Signal::derive(m::contacts_filter_clear)
                            kind=ButtonKind::Quiet
                            on_press=clear
                        />
                    </ButtonGroup>
                </section>
            }
        })
    })
    .into_any()
}

/// Moves the focus from a button that is about to go to the heading of the part around it that stays (WCAG 2.4.3).
fn hand_on(part: &str) {
    if let Some(pressed) = dom::focused() {
        dom::focus_heading_around(&pressed, part);
    }
}
