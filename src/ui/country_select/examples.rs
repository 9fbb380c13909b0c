//! States of the country.

use leptos::prelude::*;

use super::CountrySelect;
use crate::ui::example::Example;
use crate::ui::select_field::SelectOption;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("chosen", chosen), Example::new("error", error)]
}

fn countries() -> Vec<SelectOption> {
    [
        ("AT", "Austria"),
        ("BE", "Belgium"),
        ("CA", "Canada"),
        ("FR", "France"),
        ("DE", "Germany"),
        ("IE", "Ireland"),
        ("NL", "Netherlands"),
        ("PL", "Poland"),
        ("ES", "Spain"),
        ("SE", "Sweden"),
        ("CH", "Switzerland"),
        ("GB", "United Kingdom"),
        ("US", "United States"),
    ]
    .into_iter()
    .map(|(code, name)| SelectOption::new(code, name))
    .collect()
}

fn chosen() -> AnyView {
    view! {
        <CountrySelect id="cs-chosen" label="Country" options=countries() value=RwSignal::new("FR".to_owned()) />
    }
    .into_any()
}

fn error() -> AnyView {
    view! {
        <CountrySelect
            id="cs-error"
            label="Country"
            placeholder="Choose a country"
            error="Choose the new owner’s country"
            options=countries()
            value=RwSignal::new(String::new())
        />
    }
    .into_any()
}
