//! States of the skeleton.

use leptos::prelude::*;

use super::Skeleton;
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("loading", || view! { <Skeleton label="Loading your domains" lines=4 /> }.into_any())]
}
