//! One checkbox with its words.

use leptos::prelude::*;

use crate::ui::field;
use crate::ui::reactive;

/// One checkbox of a group.
#[derive(Clone)]
pub struct CheckboxOption {
    pub(super) id: String,
    pub(super) label: Signal<String>,
    pub(super) checked: RwSignal<bool>,
    pub(super) hint: Signal<Option<String>>,
    pub(super) reveal: Option<ViewFn>,
}

impl CheckboxOption {
    /// A checkbox with an id of its own, its words and its state.
    pub fn new(id: impl Into<String>, label: impl Into<Signal<String>>, checked: RwSignal<bool>) -> Self {
        Self { id: id.into(), label: label.into(), checked, hint: None::<String>.into(), reveal: None }
    }

    /// A line of help below the label, read with it.
    pub fn hint(mut self, hint: impl Into<Signal<Option<String>>>) -> Self {
        self.hint = hint.into();
        self
    }

    /// A further question that comes up while the box is ticked; it leaves the page otherwise.
    pub fn reveal(mut self, question: impl Into<ViewFn>) -> Self {
        self.reveal = Some(question.into());
        self
    }
}

/// A box, its label and its hint. `error` is that of the box alone; the error of a group belongs to the group.
pub(super) fn checkbox_view(option: CheckboxOption, error: Signal<Option<String>>) -> AnyView {
    let CheckboxOption { id, label, checked, hint, reveal } = option;
    let describedby = field::described_by(vec![(field::hint_id(&id), hint), (field::error_id(&id), error)]);
    let hint = reactive::described_paragraph("choice__hint", field::hint_id(&id), hint);
    let revealed = reactive::part(move || match &reveal {
        Some(question) if checked.get() => {
            view! { <div class="choice__reveal">{question.run()}</div> }.into_any()
        }
        _ => reactive::nothing(),
    });

    view! {
        <div class="choice">
            <input
                class="choice__input choice__input--box"
                type="checkbox"
                id=id.clone()
                name=id.clone()
                aria-describedby=describedby
                aria-invalid=field::invalid(error)
                prop:checked=checked
                on:change=reactive::ticking(checked)/>
            <label class="choice__label" for=id>{label}</label>
            {hint}
        </div>
        {revealed}
    }
    .into_any()
}
