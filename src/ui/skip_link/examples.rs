//! The skip link; it shows itself when it takes the focus.

use leptos::prelude::*;

use super::SkipLink;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::alone("plain", || {
        view! { <SkipLink label="Skip to main content" /> <main id="main" tabindex="-1"><h1>"Main part"</h1></main> }
            .into_any()
    })]
}
