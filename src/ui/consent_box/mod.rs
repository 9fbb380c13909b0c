//! What somebody agrees to, in full, with the box that says so.

pub mod examples;

use leptos::prelude::*;

use crate::ui::field;
use crate::ui::heading::{HeadingLevel, heading};
use crate::ui::reactive;

/// A consent: the legal text, not behind a link and not in a box that scrolls, and one checkbox.
///
/// The box is empty whenever it comes up, whatever the signal said before: consent is given now, by this reader,
/// to this text. `autocomplete="off"` keeps browsers from restoring it after a reload.
///
/// A certification ("what I entered is true") is a consent box of its own, apart from the one that agrees to the
/// act, and neither of them submits.
#[component]
pub fn ConsentBox(
    /// The checkbox's id; the error derives its own from it.
    #[prop(into)]
    id: String,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// Which heading the title is.
    #[prop(optional)]
    level: HeadingLevel,
    /// The sentence that ticking makes true: "I agree to …".
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is given. Set to `false` when the box comes up.
    given: RwSignal<bool>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The legal text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    given.set(false);
    let title_id = format!("{id}-title");
    let describedby = field::described_by(vec![(field::error_id(&id), error)]);
    let heading = heading(level, "consent__title", Some(title_id.clone()), view! { {title} }.into_any());
    let legal = children.map(|children| view! { <div class="consent__legal">{children()}</div> });
    view! {
        <div
            class="consent field"
            class=("field--error", reactive::is_some(error))role="group"
            aria-labelledby=title_id
        >
            {heading}
            {legal}
            {field::error_view(&id, error)}
            <div class="choice">
                <input
                    class="choice__input choice__input--box"
                    type="checkbox"
                    id=id.clone()
                    name=id.clone()
                    autocomplete="off"
                    aria-invalid=field::invalid(error)
                    aria-describedby=describedby
                    prop:checked=given
                    on:change=reactive::ticking(given)/>
                <label class="choice__label" for=id>{label}</label>
            </div>
        </div>
    }
    .into_any()
}
