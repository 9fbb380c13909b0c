//! States of the search.

use leptos::prelude::*;

use super::SearchField;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("plain", || {
        let found = RwSignal::new(String::new());
        let sought = RwSignal::new(String::new());
        view! {
            <SearchField
                id="se-domains"
                label="Search your domains"
                button_label="Search"
                value=sought
                on_search=move |words| found.set(words)
            />
            <p>{move || found.with(|words| (!words.is_empty()).then(|| format!("Searched for “{words}”")))}</p>
        }
        .into_any()
    })]
}
