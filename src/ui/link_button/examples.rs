//! States of the link that looks like a button.

use leptos::prelude::*;

use super::LinkButton;
use crate::ui::button::ButtonKind;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("primary", || {
            view! { <LinkButton label="Change the owner" href="#start" /> }.into_any()
        }),
        Example::new("secondary", || {
            view! { <LinkButton label="Edit this contact" href="#edit" kind=ButtonKind::Secondary /> }
                .into_any()
        }),
        Example::new("quiet", || {
            view! { <LinkButton label="Back" href="#back" kind=ButtonKind::Quiet /> }.into_any()
        }),
    ]
}
