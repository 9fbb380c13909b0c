//! States of the dialog.

use leptos::prelude::*;

use super::Dialog;
use crate::ui::button::{Button, ButtonGroup, ButtonKind};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("closed", || question("dg-closed", false)),
        Example::alone("open", || question("dg-open", true)),
    ]
}

fn question(id: &'static str, starts_open: bool) -> AnyView {
    let open = RwSignal::new(starts_open);
    view! {
        <Button label="Cancel the owner change" kind=ButtonKind::Secondary on_press=move || open.set(true) />
        <Dialog id=id title="Cancel the owner change of example.com?" open=open close_label="Close">
            <p>"The new owner at z•••@example.org gets a mail that says so. You can start again at any time."</p>
            <ButtonGroup>
                <Button
                    label="Cancel the owner change"
                    kind=ButtonKind::Danger
                    on_press=move || open.set(false)
                />
                <Button label="Keep it" kind=ButtonKind::Secondary on_press=move || open.set(false) />
            </ButtonGroup>
        </Dialog>
    }
    .into_any()
}
