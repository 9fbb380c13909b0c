//! A question with one answer out of a longer list, as the browser's own list: it works with every screen
//! reader, finds an entry by its first letters, and opens as a wheel on a phone.

pub mod examples;
mod options;

pub use options::SelectOption;

use leptos::html::Select;
use leptos::prelude::*;

use crate::ui::field::{self, FieldWidth, Parts, ReadOnly};
use crate::ui::reactive;

/// A native list with its label, hint and error.
///
/// A value that is not among the options is kept and shown as an option of its own: a list that was shortened,
/// or has not arrived yet, never replaces what is stored.
#[component]
pub fn SelectField(
    /// The control's id; label, hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The value of the chosen option; empty while nothing is chosen.
    value: RwSignal<String>,
    /// What can be chosen, in the order in which it is shown.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The words of the empty option, such as "Choose a country". Without it there is no empty option, unless
    /// the value itself is empty.
    #[prop(optional, into)]
    placeholder: Signal<Option<String>>,
    /// A short help, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words "(optional)", where the field may stay empty.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// Whether to say "required" to assistive technology; no effect beside `optional`.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// The purpose as the HTML standard names it (WCAG 1.3.5).
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// How wide the control is.
    #[prop(optional)]
    width: FieldWidth,
    /// Why the value cannot be changed here; while there is a reason, the value is shown as text.
    #[prop(optional, into)]
    read_only: Signal<Option<String>>,
    /// A link to where it can be changed; shown behind the reason.
    #[prop(optional, into)]
    read_only_link: Option<ViewFn>,
) -> impl IntoView {
    let read_only = ReadOnly { reason: read_only, way_on: read_only_link };
    let parts = Parts { id: id.clone(), label, hint, error, optional, hide_label: false };
    let describedby = parts.described_by([(field::reason_id(&id), read_only.reason)]);
    let fixed = read_only.is();
    let aria_required = field::required(required, optional);
    let list = NodeRef::<Select>::new();
    options::fill(list, options, placeholder, value);

    let control = {
        let id = id.clone();
        reactive::part(move || {
            if fixed.get() {
                // A list cannot be read-only, and a disabled one can neither be reached nor read in peace.
                return field::fixed_text(&id, options::label_of(options, value), describedby);
            }
            view! {
                <select
                    node_ref=list
                    class=width.class()
                    class:select=true
                    id=id.clone()
                    name=id.clone()
                    autocomplete=autocomplete.clone()
                    aria-required=aria_required
                    aria-invalid=field::invalid(error)
                    aria-describedby=describedby
                    on:change=reactive::typing(value)></select>
            }
            .into_any()
        })
    };
    let reason = field::reason_view(&id, &read_only);
    field::frame(&parts, view! { {control} {reason} }.into_any())
}
