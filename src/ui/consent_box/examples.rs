//! States of the consent box.

use leptos::prelude::*;

use super::ConsentBox;
use crate::ui::example::Example;
use crate::ui::heading::HeadingLevel;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("consent", consent), Example::new("certification with error", certification)]
}

fn consent() -> AnyView {
    view! {
        <ConsentBox
            id="cx-consent"
            title="Giving up example.com"
            level=HeadingLevel::Three
            label="I agree that Zoë Álvarez-O’Neill becomes the owner of example.com"
            given=RwSignal::new(true)
        >
            <p>"With the change all rights to the name pass to the new owner. It cannot be undone without them."</p>
            <p>"The domain is locked against transfers for 60 days after the change."</p>
        </ConsentBox>
    }
    .into_any()
}

fn certification() -> AnyView {
    view! {
        <ConsentBox
            id="cx-certify"
            title="Is it all true?"
            level=HeadingLevel::Three
            label="I certify that the new owner’s details are true and complete"
            error="Confirm that the new owner’s details are true and complete"
            given=RwSignal::new(false)
        />
    }
    .into_any()
}
