//! States of the confirmation.

use leptos::prelude::*;

use super::Confirmation;
use crate::ui::copy_button::CopyButton;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::alone("with copying", || {
        view! {
            <main>
                <Confirmation title="Owner change ordered" reference_label="Your reference" reference="7H2-K9">
                    <CopyButton
                        label="Copy the reference"
                        text="7H2-K9"
                        done="Copied"
                        refused="Your browser does not allow it. Select the reference and copy it."
                    />
                </Confirmation>
            </main>
        }
        .into_any()
    })]
}
