//! States of the copy button.

use leptos::prelude::*;

use super::CopyButton;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("reference", || {
        view! {
            <CopyButton
                label="Copy the reference"
                text="7H2-K9"
                done="Copied"
                refused="Your browser does not allow it. Select the reference and copy it."
            />
        }
        .into_any()
    })]
}
