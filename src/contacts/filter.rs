//! Looking for contacts by a part of one of their fields.

use crate::messages as m;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::details::Details;
use crate::ui::search_field::SearchField;
use crate::ui::select_field::{SelectField, SelectOption};
use crate::words::fields::label;
use leptos::prelude::*;
use registrant_model::Field;

/// Where can be looked: the fields that every registrar has.
const FIELDS: [Field; 9] = [
    Field::NAME,
    Field::ORGANISATION_NAME,
    Field::EMAIL,
    Field::PHONE,
    Field::FAX,
    Field::ADDRESS_ZIP,
    Field::ADDRESS_CITY,
    Field::ADDRESS_PROVINCE,
    Field::ADDRESS_COUNTRY,
];

/// The parameter for a contact's number or handle.
const ID: &str = "id";
/// The parameter for any line of a contact's address.
const ADDRESS: &str = "address";

/// The parameters by which contacts can be looked for.
pub fn parameters() -> impl Iterator<Item = &'static str> {
    [ID, ADDRESS].into_iter().chain(FIELDS.iter().map(Field::path))
}

/// The question, and what is looked for once it was asked.
#[component]
pub fn ContactFilter(
    /// The field and the part of its value; nothing while all are shown.
    looked_for: RwSignal<Option<(String, String)>>,
) -> impl IntoView {
    let asked = looked_for.get_untracked();
    let (field, part) = asked.unwrap_or_else(|| (Field::EMAIL.path().to_owned(), String::new()));
    let (field, part) = (RwSignal::new(field), RwSignal::new(part));
    let options = Signal::derive(|| {
        let known = FIELDS.iter().map(|field| SelectOption::new(field.path(), label(field, None)));
        let more = [SelectOption::new(ID, m::contact_id()), SelectOption::new(ADDRESS, m::section_address())];
        more.into_iter().chain(known).collect::<Vec<_>>()
    });
    let search = Callback::new(move |part: String| {
        let part = part.trim().to_owned();
        looked_for.set((!part.is_empty()).then(|| (field.get_untracked(), part)));
    });
    let all = Callback::new(move |()| {
        part.set(String::new());
        looked_for.set(None);
    });
    let filtered = Memo::new(move |_| looked_for.with(Option::is_some));
    view! {
        <Details summary=Signal::derive(m::contacts_filter)>
            <div class="stack">
                <SelectField
                    id="contacts-field"
                    label=Signal::derive(m::contacts_filter_field)
                    value=field
                    options=options
                />
                <SearchField
                    id="contacts-part"
                    label=Signal::derive(m::contacts_filter_part)
                    button_label=Signal::derive(m::contacts_filter_button)
                    value=part
                    on_search=search
                />
            </div>
        </Details>
        {move || {
            filtered.get().then(|| {
                view! {
                    <Button
                        label=Signal::derive(m::contacts_filter_all)
                        kind=ButtonKind::Quiet
                        on_press=all
                    />
                }
            })
        }}
    }
    .into_any()
}
