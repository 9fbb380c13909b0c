//! The end of a task: that it is done, and under which reference.

pub mod examples;

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};
use crate::ui::page_heading::PageHeading;

/// The head of a confirmation page, with the page's heading. What happens next, when, and who must act stands
/// below it on the page; all of it can be printed.
#[component]
pub fn Confirmation(
    /// What is done: "Owner change ordered". The page's heading, which takes the focus.
    #[prop(into)]
    title: Signal<String>,
    /// The words before the reference: "Your reference".
    #[prop(into)]
    reference_label: Signal<String>,
    /// The reference, to be quoted to whoever is asked for help.
    #[prop(into)]
    reference: Signal<String>,
    /// What can be done with the reference, such as copying it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="confirmation">
            <span class="confirmation__mark">{icon(Icon::Check)}</span>
            <PageHeading text=title />
            <p class="confirmation__reference">
                {reference_label} " " <strong><bdi class="code">{reference}</bdi></strong>
            </p>
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}
