//! The live region, with a button that says something.

use leptos::prelude::*;

use super::{Announcer, LiveRegion};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("announce", || {
        let announcer = Announcer::new();
        view! {
            <LiveRegion announcer=announcer />
            <Button
                label="Announce an answer"
                kind=ButtonKind::Secondary
                on_press=move || announcer.announce("The new owner has agreed to take over example.com")
            />
        }
        .into_any()
    })]
}
