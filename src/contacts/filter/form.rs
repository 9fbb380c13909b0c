//! The question: one field for each filter, behind its name.

use super::question::{BRAND, COUNTRY, FILTERS, Question, label};
use crate::language::country_names;
use crate::messages as m;
use crate::ui::button::{Button, ButtonKind, ButtonType};
use crate::ui::country_select::CountrySelect;
use crate::ui::details::Details;
use crate::ui::dom;
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::{TextField, TextKind};
use crate::words::fields::width;
use leptos::prelude::*;
use registrant_model::{Field, country};
use wasm_bindgen::JsCast;

/// The filters of the contact list, of which any number is asked together.
///
/// It asks when it is told to, not with each key. Then it closes, so that the contacts come into view on a small
/// screen, and the focus stays at its name.
#[component]
pub fn ContactFilter(
    /// What is looked for now.
    #[prop(into)]
    question: Signal<Question>,
    /// The brands that contacts can belong to; with fewer than two there is nothing to choose.
    #[prop(into)]
    brands: Signal<Vec<String>>,
    /// Asks something else.
    #[prop(into)]
    ask: Callback<Question>,
) -> impl IntoView {
    let first = question.get_untracked();
    let typed = FILTERS.map(|name| (name, RwSignal::new(first.value(name))));
    // What was typed into the others and not asked yet stays, when one filter is taken away.
    Effect::new(move |before: Option<Question>| {
        let (before, now) = (before.unwrap_or_else(|| first.clone()), question.get());
        for (name, value) in typed {
            if before.value(name) != now.value(name) {
                value.set(now.value(name));
            }
        }
        now
    });
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let value = |name| typed.iter().find(|(known, _)| *known == name).map(|(_, it)| it.get_untracked());
        let asked = Question::of(value);
        if let Some(form) = event.target().and_then(|form| form.dyn_into().ok()) {
            dom::close_disclosure(&form);
        }
        ask.run(asked);
    };
    let fields = typed.map(|(name, value)| control(name, value, brands)).into_iter().collect_view();
    view! {
        <Details summary=Signal::derive(m::contacts_filter)>
            <form class="stack" role="search" aria-label=m::contacts_filter novalidate on:submit=apply>
                <p class="hint">{m::contacts_filter_hint}</p>
                <div class="pairs">{fields}</div>
                <Button
                    label=Signal::derive(m::contacts_filter_apply)
                    kind=ButtonKind::Secondary
                    button_type=ButtonType::Submit
                />
            </form>
        </Details>
    }
    .into_any()
}

fn control(name: &'static str, value: RwSignal<String>, brands: Signal<Vec<String>>) -> AnyView {
    let id = format!("contacts-{}", name.replace('.', "-"));
    let label = Signal::derive(move || label(name));
    match name {
        COUNTRY => view! {
            <CountrySelect
                id=id
                label=label
                value=value
                options=Signal::derive(countries)
                placeholder=Signal::derive(|| Some(m::contacts_filter_any()))
            />
        }
        .into_any(),
        BRAND => {
            let are_several = Memo::new(move |_| brands.with(|brands| brands.len() > 1));
            let options = Signal::derive(move || {
                brands
                    .get()
                    .into_iter()
                    .map(|brand| SelectOption::new(brand.clone(), brand))
                    .collect::<Vec<_>>()
            });
            (move || {
                are_several.get().then(|| {
                    view! {
                        <SelectField
                            id=id.clone()
                            label=label
                            value=value
                            options=options
                            placeholder=Signal::derive(|| Some(m::contacts_filter_any()))
                        />
                    }
                })
            })
            .into_any()
        }
        _ => view! {
            <TextField
                id=id
                label=label
                value=value
                kind=kind(name)
                width=width(&Field::new(name))
                // These are details of others, not of whoever looks for them.
                autocomplete="off"
            />
        }
        .into_any(),
    }
}

fn countries() -> Vec<SelectOption> {
    let names = country_names(country::CODES.iter().copied());
    names.into_iter().map(|(code, name)| SelectOption::new(code, name)).collect()
}

fn kind(name: &str) -> TextKind {
    match name {
        "email" => TextKind::Email,
        "phone" | "fax" => TextKind::Telephone,
        "address.zip" | "id" => TextKind::Code,
        _ => TextKind::Name,
    }
}
