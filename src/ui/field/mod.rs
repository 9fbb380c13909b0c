//! What all fields have in common: the label, the hint, the error and how they are tied to the control.
//!
//! Order in the page and in what is read out: label, hint, error, control. The error stands above the control,
//! where neither a screen keyboard nor the browser's autofill list covers it.

mod frame;
mod read_only;

pub use frame::FieldWidth;
pub(crate) use frame::{Parts, error_view, frame, group};
pub(crate) use read_only::{ReadOnly, fixed_text, reason_view};

use leptos::prelude::*;

use crate::ui::reactive;

/// The id of a field's hint.
pub fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

/// The id of a field's error text.
pub fn error_id(id: &str) -> String {
    format!("{id}-error")
}

/// The id of the text that says why a field cannot be changed here.
pub fn reason_id(id: &str) -> String {
    format!("{id}-reason")
}

/// What `aria-describedby` names: of the given ids those whose text is there now, or nothing at all. A name
/// without an element behind it is an error of its own, and some screen readers then read nothing.
pub(crate) fn described_by(texts: Vec<(String, Signal<Option<String>>)>) -> Signal<Option<String>> {
    Signal::derive(move || {
        let mut ids = String::new();
        for (id, text) in &texts {
            if text.with(Option::is_some) {
                if !ids.is_empty() {
                    ids.push(' ');
                }
                ids.push_str(id);
            }
        }
        (!ids.is_empty()).then_some(ids)
    })
}

/// `aria-invalid` only beside an error: "false" would be read out by some as "valid entry" before anything was
/// checked.
pub(crate) fn invalid(error: Signal<Option<String>>) -> Signal<Option<&'static str>> {
    reactive::attribute_if("true", reactive::is_some(error))
}

/// `aria-required`, where it is asked for and the label does not say the opposite.
pub(crate) fn required(
    asked: Signal<bool>,
    optional: Signal<Option<String>>,
) -> Signal<Option<&'static str>> {
    reactive::attribute_if("true", Signal::derive(move || asked.get() && optional.with(Option::is_none)))
}
