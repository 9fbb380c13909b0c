//! States of the text area.

use leptos::prelude::*;

use super::TextArea;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("plain", plain), Example::new("error and limit", error)]
}

fn plain() -> AnyView {
    view! {
        <TextArea
            id="ta-reason"
            label="Why does the owner change?"
            hint="The registry of .es asks for it"
            optional="(optional)"
            value=RwSignal::new(String::new())
        />
    }
    .into_any()
}

fn error() -> AnyView {
    let value = RwSignal::new("Company merger".to_owned());
    let left = move || {
        let left = 10 - value.with(|text| text.chars().count()).cast_signed();
        Some(if left < 0 {
            format!("{} characters too many", -left)
        } else {
            format!("{left} characters left")
        })
    };
    view! {
        <TextArea
            id="ta-error"
            label="Note for the new owner"
            error="Shorten the note to 10 characters"
            rows=3
            limit=left
            value=value
        />
    }
    .into_any()
}
