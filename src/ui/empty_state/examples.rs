//! States of the empty list.

use leptos::prelude::*;

use super::EmptyState;
use crate::ui::button::ButtonKind;
use crate::ui::example::Example;
use crate::ui::heading::HeadingLevel;
use crate::ui::icon::Icon;
use crate::ui::link_button::LinkButton;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("inbox", || {
            view! {
                <EmptyState
                    title="Nothing waits for you"
                    text="Tasks appear here when you or somebody else has to answer."
                    level=HeadingLevel::Three
                />
            }
            .into_any()
        }),
        Example::new("search", || {
            view! {
                <EmptyState
                    title="No domain matches “exmaple”"
                    text="Check the spelling, or search for a part of the name."
                    level=HeadingLevel::Three
                    drawing=Icon::Search
                >
                    <LinkButton label="Show all domains" href="#all" kind=ButtonKind::Secondary />
                </EmptyState>
            }
            .into_any()
        }),
    ]
}
