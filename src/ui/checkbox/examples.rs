//! States of the checkbox.

use leptos::prelude::*;

use super::{Checkbox, CheckboxGroup, CheckboxOption};
use crate::ui::example::Example;
use crate::ui::field::FieldWidth;
use crate::ui::text_field::{TextField, TextKind};

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("one", one),
        Example::new("error", error),
        Example::new("group", group),
        Example::new("reveal", reveal),
    ]
}

fn one() -> AnyView {
    view! {
        <Checkbox
            id="cb-one"
            label="Use the same address for billing"
            hint="You can change it later"
            checked=RwSignal::new(true)
        />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <Checkbox
            id="cb-error"
            label="The new owner is at least 18 years old"
            error="Confirm that the new owner is at least 18 years old"
            checked=RwSignal::new(false)
        />
    }
    .into_any()
}

fn group() -> AnyView {
    let options = vec![
        CheckboxOption::new("cb-admin", "Administrative contact", RwSignal::new(true))
            .hint("Answers questions about the registration"),
        CheckboxOption::new("cb-tech", "Technical contact", RwSignal::new(false))
            .hint("Answers questions about name servers"),
        CheckboxOption::new("cb-billing", "Billing contact", RwSignal::new(false)),
    ];
    view! {
        <CheckboxGroup
            id="cb-roles"
            label="Which contacts change with the owner?"
            hint="Choose all that apply"
            options=options
        />
    }
    .into_any()
}

fn reveal() -> AnyView {
    let email = RwSignal::new(String::new());
    view! {
        <Checkbox
            id="cb-reveal"
            label="Write to another address"
            checked=RwSignal::new(true)
            reveal=move || {
                view! {
                    <TextField
                        id="cb-reveal-email"
                        label="Email address"
                        kind=TextKind::Email
                        width=FieldWidth::Long
                        autocomplete="email"
                        value=email
                    />
                }
            }
        />
    }
    .into_any()
}
