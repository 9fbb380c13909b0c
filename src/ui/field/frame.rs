//! The frame around a control, and around a group of controls.

use leptos::prelude::*;

use crate::ui::reactive;

use super::{described_by, error_id, hint_id};
use crate::ui::icon::{Icon, icon};

/// How wide a control is. A width that fits the answer tells how long an answer is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldWidth {
    /// As wide as a comfortable line.
    #[default]
    Full,
    /// About thirty characters: a name, an address for mail.
    Long,
    /// About twenty characters: a phone number.
    Medium,
    /// About ten characters: a postal code.
    Short,
    /// Four digits: a year.
    Four,
    /// Two digits: a day, a month.
    Two,
}

impl FieldWidth {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Full => "input",
            Self::Long => "input input--long",
            Self::Medium => "input input--medium",
            Self::Short => "input input--short",
            Self::Four => "input input--four",
            Self::Two => "input input--two",
        }
    }
}

/// The words around a control.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) id: String,
    pub(crate) label: Signal<String>,
    pub(crate) hint: Signal<Option<String>>,
    pub(crate) error: Signal<Option<String>>,
    pub(crate) optional: Signal<Option<String>>,
    /// Whether the page's heading asks the same in the same words, so that the label is read and not seen.
    pub(crate) hide_label: bool,
}

impl Parts {
    /// What describes the control: hint, then error, then whatever the component adds.
    pub(crate) fn described_by(
        &self,
        more: impl IntoIterator<Item = (String, Signal<Option<String>>)>,
    ) -> Signal<Option<String>> {
        let mut texts = vec![(hint_id(&self.id), self.hint), (error_id(&self.id), self.error)];
        texts.extend(more);
        described_by(texts)
    }
}

/// The label's words, with "(optional)" behind them where the caller says so. Both are part of the accessible
/// name, so that somebody who hears the field knows that it may stay empty.
fn label_words(label: Signal<String>, optional: Signal<Option<String>>) -> AnyView {
    let marker = reactive::part_if(optional, |words| {
        view! { " " <span class="field__optional">{words}</span> }.into_any()
    });

    view! { {label} {marker} }.into_any()
}

/// The hint, while there is one.
fn hint_view(id: &str, hint: Signal<Option<String>>) -> AnyView {
    reactive::described_paragraph("field__hint", hint_id(id), hint)
}

/// The error, while there is one. Not a live region: errors appear together after a submit, and the error
/// summary takes the focus and says them once.
pub(crate) fn error_view(id: &str, error: Signal<Option<String>>) -> AnyView {
    let id = error_id(id);
    reactive::part_if(error, move |text| {
        view! { <p class="field__error" id=id.clone()>{icon(Icon::Problem)} <span>{text}</span></p> }
            .into_any()
    })
}

/// One control with its label, hint and error.
pub(crate) fn frame(parts: &Parts, control: AnyView) -> AnyView {
    let Parts { id, label, hint, error, optional, hide_label } = parts.clone();
    let label_class = if hide_label { "visually-hidden" } else { "field__label" };
    view! {
        <div class="field" class=("field--error", reactive::is_some(error))>
            <label class=label_class for=id.clone()>{label_words(label, optional)}</label>
            {hint_view(&id, hint)} {error_view(&id, error)} {control}
        </div>
    }
    .into_any()
}

/// Several controls that answer one question together.
///
/// `role` is `radiogroup` where exactly one is chosen, because `aria-invalid` and `aria-required` are allowed
/// there and not on a plain group.
pub(crate) fn group(
    parts: &Parts,
    role: Option<&'static str>,
    required: Signal<bool>,
    controls: AnyView,
) -> AnyView {
    let Parts { id, label, hint, error, optional, hide_label } = parts.clone();
    let label_class = if hide_label { "visually-hidden" } else { "field__label" };
    let describedby = parts.described_by([]);
    let invalid = role.map(|_| super::invalid(error));
    let required = role.map(|_| super::required(required, optional));

    view! {
        <fieldset
            class="field"
            class=("field--error", reactive::is_some(error))role=role
            aria-describedby=describedby
            aria-invalid=invalid
            aria-required=required
        >
            <legend class=label_class>{label_words(label, optional)}</legend>
            {hint_view(&id, hint)}
            {error_view(&id, error)}
            {controls}
        </fieldset>
    }
    .into_any()
}
