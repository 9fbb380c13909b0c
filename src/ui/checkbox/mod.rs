//! Yes-or-no questions, alone or several under one heading.

pub mod examples;
mod option;

pub use option::CheckboxOption;

use leptos::prelude::*;

use crate::ui::field::{self, Parts};
use crate::ui::reactive;

/// One checkbox. What it asks is a sentence that can be true; nothing is ticked unless it was so before.
#[component]
pub fn Checkbox(
    /// The control's id; hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The sentence that ticking makes true.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    checked: RwSignal<bool>,
    /// A line of help below the label, read with it.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A further question that comes up while it is ticked; it leaves the page otherwise.
    #[prop(optional, into)]
    reveal: Option<ViewFn>,
) -> impl IntoView {
    let option = CheckboxOption { id: id.clone(), label, checked, hint, reveal };
    view! {
        <div class="field" class=("field--error", reactive::is_some(error))>
            {field::error_view(&id, error)}
            <div class="choices">{option::checkbox_view(option, error)}</div>
        </div>
    }
    .into_any()
}

/// Checkboxes in a fieldset with its legend, hint and error. The error summary links to the first box.
#[component]
pub fn CheckboxGroup(
    /// The stem of the ids of hint and error; the boxes carry their own ids.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The boxes.
    #[prop(into)]
    options: Signal<Vec<CheckboxOption>>,
    /// A short help, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words "(optional)", where all boxes may stay empty.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// Whether the page's heading asks the same in the same words: the question is then read with the group and
    /// not seen twice.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let parts = Parts { id, label, hint, error, optional, hide_label };
    let boxes = reactive::parts(options, |option| option::checkbox_view(option, None::<String>.into()));

    field::group(&parts, None, false.into(), view! { <div class="choices">{boxes}</div> }.into_any())
}
