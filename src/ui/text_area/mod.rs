//! A question that is answered in several lines.

pub mod examples;

use leptos::prelude::*;

use crate::ui::field::{self, Parts, ReadOnly};
use crate::ui::reactive;
use crate::ui::text_field::limit_view;

/// A text area with its label, hint and error.
#[component]
pub fn TextArea(
    /// The control's id; label, hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed, exactly as it is typed.
    value: RwSignal<String>,
    /// A short help, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words "(optional)", where the field may stay empty.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// How many lines are in view.
    #[prop(default = 4)]
    rows: u32,
    /// The purpose as the HTML standard names it, such as `street-address` (WCAG 1.3.5).
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// Why the value cannot be changed here; while there is a reason, the field is read-only.
    #[prop(optional, into)]
    read_only: Signal<Option<String>>,
    /// A link to where it can be changed; shown behind the reason.
    #[prop(optional, into)]
    read_only_link: Option<ViewFn>,
    /// How much room is left, in words; the caller counts.
    #[prop(optional, into)]
    limit: Signal<Option<String>>,
) -> impl IntoView {
    let read_only = ReadOnly { reason: read_only, way_on: read_only_link };
    let parts = Parts { id: id.clone(), label, hint, error, optional, hide_label: false };
    let describedby =
        parts.described_by([(field::reason_id(&id), read_only.reason), (format!("{id}-limit"), limit)]);
    let fixed = read_only.is();
    let typed = reactive::typing(value);
    let control = view! {
        <textarea
            class="input"
            class=("input--fixed", fixed)
            id=id.clone()
            name=id.clone()
            rows=rows
            dir="auto"
            autocomplete=autocomplete
            readonly=fixed
            aria-invalid=field::invalid(error)
            aria-describedby=describedby
            prop:value=value
            on:input=typed
            on:change=typed
        ></textarea>
        {limit_view(&id, limit)}
        {field::reason_view(&id, &read_only)}
    };
    field::frame(&parts, control.into_any())
}
