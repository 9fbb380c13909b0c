//! States of the page's heading.

use leptos::prelude::*;

use super::PageHeading;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::alone("plain", || view! { <PageHeading text="Domains" /> }.into_any()),
        Example::alone("caption", || {
            view! { <PageHeading text="Who is the new owner?" caption="example.com" /> }.into_any()
        }),
    ]
}
