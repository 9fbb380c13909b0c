//! States of the list.

use leptos::prelude::*;

use super::{SelectField, SelectOption};
use crate::ui::example::Example;
use crate::ui::field::FieldWidth;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("plain", plain),
        Example::new("error", error),
        Example::new("stored value outside the list", stray),
        Example::new("read-only", read_only),
    ]
}

fn legal_forms() -> Vec<SelectOption> {
    vec![
        SelectOption::new("individual", "Individual"),
        SelectOption::new("corporation", "Corporation"),
        SelectOption::new("association", "Association"),
        SelectOption::new("other", "Other"),
    ]
}

fn plain() -> AnyView {
    view! {
        <SelectField
            id="sf-form"
            label="Legal form"
            hint="As it is registered"
            options=legal_forms()
            width=FieldWidth::Medium
            value=RwSignal::new("corporation".to_owned())
        />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <SelectField
            id="sf-error"
            label="Legal form"
            error="Choose the legal form of the new owner"
            placeholder="Choose a legal form"
            options=legal_forms()
            width=FieldWidth::Medium
            value=RwSignal::new(String::new())
        />
    }
    .into_any()
}

fn stray() -> AnyView {
    view! {
        <SelectField
            id="sf-stray"
            label="Legal form"
            optional="(optional)"
            options=legal_forms()
            width=FieldWidth::Medium
            value=RwSignal::new("administration".to_owned())
        />
    }
    .into_any()
}

fn read_only() -> AnyView {
    view! {
        <SelectField
            id="sf-read-only"
            label="Legal form"
            options=legal_forms()
            width=FieldWidth::Medium
            value=RwSignal::new("association".to_owned())
            read_only="The registry of .fr treats another legal form as a new owner."
            read_only_link=|| view! { <a href="#change-owner">"Change the owner of example.fr"</a> }
        />
    }
    .into_any()
}
