//! A country.

pub mod examples;

use leptos::prelude::*;

use crate::ui::field::FieldWidth;
use crate::ui::select_field::{SelectField, SelectOption};

/// A native list of countries.
///
/// No flags and no codes before the names: the keyboard finds a country by the first letters of its name, and a
/// flag is no language. The caller passes the names in the reader's language and its alphabetical order. A
/// stored country that the list does not know stays chosen.
#[component]
pub fn CountrySelect(
    /// The control's id; label, hint and error derive theirs from it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The chosen country's code (ISO 3166-1 alpha-2); empty while none is chosen.
    value: RwSignal<String>,
    /// The countries: code and name.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The words of the empty option, such as "Choose a country".
    #[prop(optional, into)]
    placeholder: Signal<Option<String>>,
    /// A short help, without links.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong, and how to mend it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The words "(optional)", where the country may be left out.
    #[prop(optional, into)]
    optional: Signal<Option<String>>,
    /// How a browser fills it in: "country" for the one of an address; nothing for a nationality.
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// Why the country cannot be changed here; while there is a reason, its name is shown as text.
    #[prop(optional, into)]
    read_only: Signal<Option<String>>,
    /// A link to where it can be changed; shown behind the reason.
    #[prop(optional, into)]
    read_only_link: Option<ViewFn>,
) -> impl IntoView {
    view! {
        <SelectField
            id=id
            label=label
            value=value
            options=options
            placeholder=placeholder
            hint=hint
            error=error
            optional=optional
            nostrip:autocomplete=autocomplete
            width=FieldWidth::Long
            read_only=read_only
            read_only_link=move || read_only_link.as_ref().map(ViewFn::run)
        />
    }
}
