//! States of the page's heading.

use leptos::prelude::*;

use super::PageHeading;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::alone("plain", || view! { <main><PageHeading text="Domains" /></main> }.into_any()),
        Example::alone("caption", || {
            view! { <main><PageHeading text="Who is the new owner?" caption="example.com" /></main> }
                .into_any()
        }),
    ]
}
