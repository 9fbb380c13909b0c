//! A phone number, in any spacing and from any country.

pub mod examples;

use leptos::prelude::*;

use crate::ui::field::{self, FieldWidth, Parts, ReadOnly};
use crate::ui::reactive;

/// A phone number as it is typed, and beside it the form that the registry gets.
///
/// What is typed is never rewritten. The registry form is no live region: it changes with every key and would be
/// read out each time. It is part of the control's description, and so is heard on coming back to it.
#[component]
pub fn PhoneField(
    /// The control's id; label, hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed, exactly as it is typed.
    value: RwSignal<String>,
    /// What the registry gets, such as `+33.320445566`; nothing while the number cannot be read.
    #[prop(optional, into)]
    registry_form: Signal<Option<String>>,
    /// The words before the registry form, such as "The registry gets".
    #[prop(optional, into)]
    registry_label: Signal<String>,
    /// A short help, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it, with the form that is wanted.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words "(optional)", where the field may stay empty.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// Whether to say "required" to assistive technology; no effect beside `optional`.
    #[prop(optional, into)]
    required: Signal<bool>,
    /// Why the number cannot be changed here; while there is a reason, the field is read-only.
    #[prop(optional, into)]
    read_only: Signal<Option<String>>,
    /// A link to where it can be changed; shown behind the reason.
    #[prop(optional, into)]
    read_only_link: Option<ViewFn>,
    /// The purpose: `tel`, unless it is another line, such as `fax`.
    #[prop(default = "tel".to_owned(), into)]
    autocomplete: String,
) -> impl IntoView {
    let read_only = ReadOnly { reason: read_only, way_on: read_only_link };
    let parts = Parts { id: id.clone(), label, hint, error, optional, hide_label: false };
    let form_id = format!("{id}-registry");
    let describedby =
        parts.described_by([(field::reason_id(&id), read_only.reason), (form_id.clone(), registry_form)]);
    let fixed = read_only.is();
    let aria_required = field::required(required, optional);
    let typed = reactive::typing(value);
    let shown = reactive::part_if(registry_form, move |form| {
        view! {
            <p class="phone__registry" id=form_id.clone()>
                // A number runs from left to right also between words that do not.
                {registry_label} " " <bdi class="number" dir="ltr">{form}</bdi>
            </p>
        }
        .into_any()
    });

    let control = view! {
        <div class="phone">
            <input
                class=FieldWidth::Medium.class()
                class=("input--fixed", fixed)
                type="tel"
                dir="ltr"
                id=id.clone()
                name=id.clone()
                autocomplete=autocomplete
                readonly=fixed
                aria-required=aria_required
                aria-invalid=field::invalid(error)
                aria-describedby=describedby
                prop:value=value
                on:input=typed
                on:change=typed
            />
            <div class="phone__room">{shown}</div>
        </div>
        {field::reason_view(&id, &read_only)}
    };
    field::frame(&parts, control.into_any())
}
