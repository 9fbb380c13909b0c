//! States of the breadcrumb.

use leptos::prelude::*;

use super::{Breadcrumb, Crumb};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("plain", || {
        let crumbs =
            vec![Crumb::to("#home", "Home"), Crumb::to("#domains", "Domains"), Crumb::here("example.com")];
        view! { <Breadcrumb label="You are here" crumbs=crumbs /> }.into_any()
    })]
}
