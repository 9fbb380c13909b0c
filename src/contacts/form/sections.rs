//! The fields of a form in their sections.

use super::field_view::field_view;
use super::state::ContactForm;
use crate::messages as m;
use leptos::prelude::*;
use registrant_model::Field;

/// A section and the fields that belong to it.
type Section = (fn() -> String, fn(&Field) -> bool);

const SECTIONS: [Section; 4] = [
    (m::section_who, is_who),
    (m::section_address, is_address),
    (m::section_reach, is_reach),
    (m::section_more, is_more),
];

fn is_who(field: &Field) -> bool {
    const WHO: [Field; 8] = [
        Field::LEGAL_FORM,
        Field::ORGANISATION_NAME,
        Field::ORGANISATION_TYPE,
        Field::LEGAL_FORM_CATEGORY,
        Field::NAME,
        Field::GENDER,
        Field::FIRST_NAME,
        Field::LAST_NAME,
    ];
    WHO.contains(field)
}

fn is_address(field: &Field) -> bool {
    field.path().starts_with("address.")
}

fn is_reach(field: &Field) -> bool {
    const REACH: [Field; 5] = [Field::EMAIL, Field::PHONE, Field::CELL_PHONE, Field::FAX, Field::LANGUAGE];
    REACH.contains(field)
}

fn is_more(field: &Field) -> bool {
    !is_who(field) && !is_address(field) && !is_reach(field)
}

/// The fields of a form in their sections. A section without a field that applies is not there.
#[component]
pub fn ContactFields(
    /// The form.
    form: ContactForm,
) -> impl IntoView {
    SECTIONS.into_iter().map(|(title, belongs)| section(form, title, belongs)).collect_view().into_any()
}

fn section(form: ContactForm, title: fn() -> String, belongs: fn(&Field) -> bool) -> AnyView {
    let fields: Vec<Field> = form.fields().into_iter().filter(belongs).collect();
    if fields.is_empty() {
        return ().into_any();
    }
    let own = fields.clone();
    let there = Memo::new(move |_| {
        own.iter().any(|field| form.shown_field(field).is_some_and(|shown| shown.relevant))
    });
    let views = fields.into_iter().map(|field| field_view(form, field)).collect_view();
    view! {
        <section class="form-section" hidden=move || !there.get()>
            <h2 class="form-section__title">{title}</h2>
            {views}
        </section>
    }
    .into_any()
}
