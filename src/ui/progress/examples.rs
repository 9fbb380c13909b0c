//! States of the progress bar.

use leptos::prelude::*;

use super::Progress;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("known length", || {
            view! {
                <Progress
                    id="pg-known"
                    label="Checking 40 domains"
                    done_of=Some((12, 40))
                    text="12 of 40 checked, 1 with a problem"
                />
            }
            .into_any()
        }),
        Example::new("unknown length", || {
            let not_known: Option<(u32, u32)> = None;
            view! {
                <Progress
                    id="pg-unknown"
                    label="Asking the registrar"
                    done_of=not_known
                    text="This takes up to a minute"
                />
            }
            .into_any()
        }),
    ]
}
