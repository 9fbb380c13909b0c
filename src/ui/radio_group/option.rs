//! One answer of a radio group.

use leptos::prelude::*;

use crate::ui::field;
use crate::ui::reactive;

/// One answer.
#[derive(Clone)]
pub struct RadioOption {
    value: String,
    label: Signal<String>,
    hint: Signal<Option<String>>,
    reveal: Option<ViewFn>,
}

impl RadioOption {
    /// An answer with the value that is stored and the words that are read.
    pub fn new(value: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None::<String>.into(), reveal: None }
    }

    /// A line of help below the answer, read with it.
    pub fn hint(mut self, hint: impl Into<Signal<Option<String>>>) -> Self {
        self.hint = hint.into();
        self
    }

    /// A further question that comes up when this answer is chosen. It stands right behind the answer, in the
    /// page and in the tab order, and it leaves the page when another answer is chosen; the caller drops its
    /// value when the form is sent.
    pub fn reveal(mut self, question: impl Into<ViewFn>) -> Self {
        self.reveal = Some(question.into());
        self
    }
}

/// The words of the chosen answer, or the bare value where no answer has it.
pub(super) fn label_of(options: Signal<Vec<RadioOption>>, value: RwSignal<String>) -> Signal<String> {
    Signal::derive(move || {
        let value = value.get();
        let label =
            options.with(|options| options.iter().find(|option| option.value == value).map(|o| o.label));
        label.map_or(value, |label| label.get())
    })
}

pub(super) fn radio_view(
    group: &str,
    place: usize,
    answer: RadioOption,
    chosen: RwSignal<String>,
) -> AnyView {
    let RadioOption { value, label, hint, reveal } = answer;
    let id = if place == 0 { group.to_owned() } else { format!("{group}-{place}") };
    let hint_id = format!("{id}-option-hint");
    let is_chosen: Signal<bool> = {
        let value = value.clone();
        Memo::new(move |_| chosen.with(|chosen| *chosen == value)).into()
    };
    let hint_view = reactive::described_paragraph("choice__hint", hint_id.clone(), hint);
    let describedby = field::described_by(vec![(hint_id, hint)]);
    let stored = value.clone();
    let revealed = reactive::part(move || match &reveal {
        Some(question) if is_chosen.get() => {
            view! { <div class="choice__reveal">{question.run()}</div> }.into_any()
        }
        _ => reactive::nothing(),
    });

    view! {
        <div class="choice">
            <input
                class="choice__input"
                type="radio"
                id=id.clone()
                name=group.to_owned()
                value=value
                aria-describedby=describedby
                prop:checked=is_chosen
                on:change=move |_| chosen.set(stored.clone())
            />
            <label class="choice__label" for=id>{label}</label>
            {hint_view}
        </div>
        {revealed}
    }
    .into_any()
}
