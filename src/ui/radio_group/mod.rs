//! A question with one answer out of a few, all of them in view.

pub mod examples;
mod option;

pub use option::RadioOption;

use leptos::prelude::*;

use crate::ui::field::{self, Parts, ReadOnly};
use crate::ui::reactive;

/// Radio buttons in a fieldset with its legend, hint and error.
///
/// The first button carries the group's own id, so that the error summary's link leads to it. All buttons carry
/// the same `name`, which is what gives them one stop in the tab order and the arrow keys.
#[component]
pub fn RadioGroup(
    /// The id of the first button, and the stem of all others.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The value of the chosen option; empty while nothing is chosen.
    value: RwSignal<String>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<RadioOption>>,
    /// A short help, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words "(optional)", where the question may stay unanswered.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// Whether to say "required" to assistive technology; no effect beside `optional`.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// Whether short answers stand side by side on a wide screen.
    #[prop(optional)]
    inline: bool,
    /// Why the answer cannot be changed here; while there is a reason, it is shown as text.
    #[prop(optional, into)]
    read_only: Signal<Option<String>>,
    /// A link to where it can be changed; shown behind the reason.
    #[prop(optional, into)]
    read_only_link: Option<ViewFn>,
    /// Whether the page's heading asks the same in the same words: the question is then read with the group and
    /// not seen twice.
    #[prop(optional)]
    hide_label: bool,
) -> impl IntoView {
    let read_only = ReadOnly { reason: read_only, way_on: read_only_link };
    let parts = Parts { id: id.clone(), label, hint, error, optional, hide_label };
    let describedby = parts.described_by([(field::reason_id(&id), read_only.reason)]);
    let fixed = read_only.is();
    reactive::part(move || {
        if fixed.get() {
            let shown = option::label_of(options, value);
            let control = field::fixed_text(&id, shown, describedby);
            let reason = field::reason_view(&id, &read_only);
            return field::frame(&parts, view! { {control} {reason} }.into_any());
        }
        let id = id.clone();
        let answers = reactive::part(move || {
            let answers = options.get().into_iter().enumerate();
            let answers = answers.map(|(place, answer)| option::radio_view(&id, place, answer, value));
            answers.collect::<Vec<_>>().into_any()
        });
        let class = if inline { "choices choices--inline" } else { "choices" };
        let controls = view! { <div class=class>{answers}</div> }.into_any();
        field::group(&parts, Some("radiogroup"), required, controls)
    })
}
