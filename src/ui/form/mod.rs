//! A form.

pub mod examples;

use leptos::prelude::*;

/// A form that the app handles.
///
/// `novalidate`: the browser's own bubbles vanish, cover what is typed, are no part of the page, and speak the
/// browser's language. What is wrong is said by the error summary and at the fields.
#[component]
pub fn Form(
    /// What submitting does, by the button or the Enter key.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Whether an earlier submit is still running; further ones are then dropped, not queued.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The form's id, where something refers to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// The fields and the buttons.
    children: Children,
) -> impl IntoView {
    let submitted = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !busy.get_untracked() {
            on_submit.run(());
        }
    };
    view! { <form class="form" novalidate id=id on:submit=submitted>{children()}</form> }.into_any()
}
