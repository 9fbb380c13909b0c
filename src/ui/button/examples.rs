//! States of the button.

use leptos::prelude::*;

use super::{Button, ButtonGroup, ButtonKind, ButtonType};
use crate::ui::example::Example;
use crate::ui::link_button::LinkButton;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("primary", || view! { <Button label="Continue" /> }.into_any()),
        Example::new("secondary", || {
            view! { <Button label="Save and come back later" kind=ButtonKind::Secondary /> }.into_any()
        }),
        Example::new("quiet", || view! { <Button label="Send again" kind=ButtonKind::Quiet /> }.into_any()),
        Example::new("danger", || {
            view! { <Button label="Cancel the owner change" kind=ButtonKind::Danger /> }.into_any()
        }),
        Example::new("busy", || {
            view! {
                <Button
                    label="Order the owner change for 12.00 EUR"
                    button_type=ButtonType::Submit
                    busy=true
                    busy_label="Ordering…"
                />
            }
            .into_any()
        }),
        Example::new("group", group),
    ]
}

fn group() -> AnyView {
    let busy = RwSignal::new(false);
    view! {
        <ButtonGroup>
            <Button label="Save" busy=busy busy_label="Saving…" on_press=move || busy.set(true) />
            <LinkButton label="Back to the contact" href="#contact" kind=ButtonKind::Secondary />
            <Button label="Reset this example" kind=ButtonKind::Quiet on_press=move || busy.set(false) />
        </ButtonGroup>
    }
    .into_any()
}
