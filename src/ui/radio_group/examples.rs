//! States of the radio group.

use leptos::prelude::*;

use super::{RadioGroup, RadioOption};
use crate::ui::example::Example;
use crate::ui::field::FieldWidth;
use crate::ui::text_field::TextField;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("hints", hints),
        Example::new("inline", inline),
        Example::new("error", error),
        Example::new("reveal", reveal),
        Example::new("read-only", read_only),
    ]
}

fn hints() -> AnyView {
    let options = vec![
        RadioOption::new("me", "I am").hint("We copy your name and address from your account"),
        RadioOption::new("other", "Somebody else").hint("You enter their name and address on the next page"),
    ];
    view! {
        <RadioGroup
            id="rg-owner"
            label="Who is the new owner?"
            options=options
            value=RwSignal::new("other".to_owned())
        />
    }
    .into_any()
}

fn yes_or_no() -> Vec<RadioOption> {
    vec![RadioOption::new("yes", "Yes"), RadioOption::new("no", "No")]
}

fn inline() -> AnyView {
    view! {
        <RadioGroup
            id="rg-inline"
            label="Keep the transfer lock?"
            hint="It protects the domain for 60 days after the owner change"
            inline=true
            options=yes_or_no()
            value=RwSignal::new(String::new())
        />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <RadioGroup
            id="rg-error"
            label="Keep the transfer lock?"
            error="Choose whether to keep the transfer lock"
            inline=true
            options=yes_or_no()
            value=RwSignal::new(String::new())
        />
    }
    .into_any()
}

fn reveal() -> AnyView {
    let number = RwSignal::new(String::new());
    let options = vec![
        RadioOption::new("individual", "An individual"),
        RadioOption::new("organisation", "An organisation").reveal(move || {
            view! {
                <TextField
                    id="rg-reveal-number"
                    label="Registration number"
                    hint="From the register of companies"
                    width=FieldWidth::Medium
                    value=number
                />
            }
        }),
    ];
    view! {
        <RadioGroup
            id="rg-reveal"
            label="What is the new owner?"
            options=options
            value=RwSignal::new("organisation".to_owned())
        />
    }
    .into_any()
}

fn read_only() -> AnyView {
    view! {
        <RadioGroup
            id="rg-read-only"
            label="Is the owner a person?"
            options=yes_or_no()
            value=RwSignal::new("yes".to_owned())
            read_only="This was settled when the domain was registered."
        />
    }
    .into_any()
}
