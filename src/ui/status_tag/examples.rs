//! States of the status tag.

use leptos::prelude::*;

use super::{Status, StatusTag};
use crate::ui::example::Example;

/// All states.
pub fn examples() -> Vec<Example> {
    vec![Example::new("all", || {
        view! {
            <p class="button-group">
                <StatusTag status=Status::Act text="You must act" />
                <StatusTag status=Status::Waiting text="Waiting for the new owner" />
                <StatusTag status=Status::Working text="With the registry" />
                <StatusTag status=Status::Done text="Done" />
                <StatusTag status=Status::Problem text="Needs correction" />
                <StatusTag status=Status::Unknown text="Not known" />
                <StatusTag status=Status::Ended text="Expired" />
            </p>
        }
        .into_any()
    })]
}
