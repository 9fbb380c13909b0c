//! One field of a form.

use super::phone::registry_form;
use super::state::ContactForm;
use crate::language::{country_names, sorted};
use crate::messages as m;
use crate::ui::country_select::CountrySelect;
use crate::ui::date_fields::{DateFields, DateLabels, DateValue};
use crate::ui::phone_field::PhoneField;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::{TextField, TextKind};
use crate::words::fields as words;
use leptos::prelude::*;
use registrant_model::Field;
use registrant_rules::{Kind, ReadOnlyReason};

/// As many choices as stand in view; more go into a list.
const IN_VIEW: usize = 5;

/// What every kind of field is given.
#[derive(Clone)]
struct Parts {
    form: ContactForm,
    field: Field,
    id: String,
    value: RwSignal<String>,
    label: Signal<String>,
    hint: Signal<Option<String>>,
    error: Signal<Option<String>>,
    optional: Signal<Option<String>>,
    read_only: Signal<Option<String>>,
    way_on: ViewFn,
}

/// A field, as long as it applies. What was typed into it stays when it goes and comes back.
pub(super) fn field_view(form: ContactForm, field: Field) -> AnyView {
    let Some(value) = form.value(&field) else { return ().into_any() };
    let parts = parts(form, field.clone(), value);
    let place = Memo::new(move |_| {
        form.shown_field(&field).filter(|shown| shown.relevant).map(|shown| {
            let many = shown.choices.as_ref().map(|choices| choices.len() > IN_VIEW);
            (shown.kind, many)
        })
    });
    (move || match place.get() {
        Some((kind, many)) => control(parts.clone(), kind, many),
        None => ().into_any(),
    })
    .into_any()
}

fn parts(form: ContactForm, field: Field, value: RwSignal<String>) -> Parts {
    let named = field.clone();
    let label = Signal::derive(move || form.label(&named));
    let named = field.clone();
    let hint = Signal::derive(move || words::hint(&named));
    let named = field.clone();
    let error = Memo::new(move |_| form.error_of(&named));
    let named = field.clone();
    let required = Memo::new(move |_| form.must_have_value(&named));
    let optional = Signal::derive(move || (!required.get()).then(m::optional));
    let named = field.clone();
    let reason = Memo::new(move |_| form.shown_field(&named).and_then(|shown| shown.read_only));
    let read_only = Signal::derive(move || reason.get().map(reason_words));
    // A value that cannot be typed is not optional either.
    let optional = Signal::derive(move || optional.get().filter(|_| reason.get().is_none()));
    let id = form.id(&field);
    let way_on = ViewFn::from(move || way_on(form));
    Parts { form, field, id, value, label, hint, error: error.into(), optional, read_only, way_on }
}

fn reason_words(reason: ReadOnlyReason) -> String {
    match reason {
        ReadOnlyReason::Always => m::read_only_always(),
        ReadOnlyReason::OnceSet => m::read_only_once_set(),
        ReadOnlyReason::Conditional => m::read_only_conditional(),
    }
}

/// The ways into an owner change, with what was typed.
fn way_on(form: ContactForm) -> AnyView {
    let carry = form.carry.get_value();
    let several = carry.ways.len() > 1;
    let link = |(href, domain): (String, String)| {
        let take = carry.take;
        let words = move || {
            if several { m::read_only_change_owner_of(&domain) } else { m::read_only_change_owner() }
        };
        let taken = move |_| {
            if let Some(take) = take {
                take.run(form.typed_untracked());
            }
        };
        view! { <a href=href on:click=taken>{words}</a> " " }.into_any()
    };
    carry.ways.clone().into_iter().map(link).collect_view().into_any()
}

fn control(parts: Parts, kind: Kind, many: Option<bool>) -> AnyView {
    match (kind, many) {
        _ if words::is_country(&parts.field) => country(parts),
        (_, Some(false)) => radio(parts),
        (_, Some(true)) => list(parts),
        (Kind::Date, _) => date(parts),
        (Kind::Phone, _) => phone(parts),
        _ if [Field::PHONE, Field::CELL_PHONE, Field::FAX].contains(&parts.field) => phone(parts),
        (Kind::Bool, _) => yes_or_no(parts),
        (kind, _) => text(parts, kind),
    }
}

fn choices(parts: &Parts) -> Signal<Vec<String>> {
    let (form, field) = (parts.form, parts.field.clone());
    let choices = Memo::new(move |_| form.shown_field(&field).and_then(|it| it.choices).unwrap_or_default());
    choices.into()
}

fn text(parts: Parts, kind: Kind) -> AnyView {
    let kind = match kind {
        Kind::Email => TextKind::Email,
        Kind::Number => TextKind::Digits,
        _ if parts.field == Field::EMAIL => TextKind::Email,
        _ if parts.field == Field::ADDRESS_ZIP => TextKind::Code,
        _ if parts.field.path().starts_with("address.") => TextKind::Name,
        _ if matches!(parts.field, ref it if *it == Field::VAT || *it == Field::COMPANY_NUMBER) => {
            TextKind::Code
        }
        _ => TextKind::Name,
    };
    let (autocomplete, width) = (words::autocomplete(&parts.field), words::width(&parts.field));
    view! {
        <TextField
            id=parts.id
            label=parts.label
            value=parts.value
            hint=parts.hint
            error=parts.error
            optional=parts.optional
            read_only=parts.read_only
            read_only_link=parts.way_on
            kind=kind
            nostrip:autocomplete=autocomplete.map(str::to_owned)
            width=width
        />
    }
    .into_any()
}

fn phone(parts: Parts) -> AnyView {
    let form = registry_form(parts.value, parts.form.value(&Field::ADDRESS_COUNTRY));
    let autocomplete = words::autocomplete(&parts.field).unwrap_or("tel");
    view! {
        <PhoneField
            id=parts.id
            label=parts.label
            value=parts.value
            registry_form=form
            registry_label=Signal::derive(m::phone_registry_form)
            hint=parts.hint
            error=parts.error
            optional=parts.optional
            read_only=parts.read_only
            read_only_link=parts.way_on
            autocomplete=autocomplete
        />
    }
    .into_any()
}

fn country(parts: Parts) -> AnyView {
    let autocomplete = words::autocomplete(&parts.field).map(str::to_owned);
    let codes = choices(&parts);
    let options = Signal::derive(move || {
        let names = codes.with(|codes| country_names(codes.iter().map(String::as_str)));
        names.into_iter().map(|(code, name)| SelectOption::new(code, name)).collect::<Vec<_>>()
    });
    view! {
        <CountrySelect
            id=parts.id
            label=parts.label
            value=parts.value
            options=options
            placeholder=Signal::derive(|| Some(m::choose_country()))
            nostrip:autocomplete=autocomplete
            hint=parts.hint
            error=parts.error
            optional=parts.optional
            read_only=parts.read_only
            read_only_link=parts.way_on
        />
    }
    .into_any()
}

fn radio(parts: Parts) -> AnyView {
    let (values, field, form) = (choices(&parts), parts.field.clone(), parts.form);
    let options = Signal::derive(move || {
        let option = |value: String| {
            let (field, shown) = (field.clone(), value.clone());
            RadioOption::new(value, Signal::derive(move || form.choice(&field, &shown)))
        };
        values.get().into_iter().map(option).collect::<Vec<_>>()
    });
    view! {
        <RadioGroup
            id=parts.id
            label=parts.label
            value=parts.value
            options=options
            hint=parts.hint
            error=parts.error
            optional=parts.optional
            read_only=parts.read_only
            read_only_link=parts.way_on
        />
    }
    .into_any()
}

fn list(parts: Parts) -> AnyView {
    let (values, field, form) = (choices(&parts), parts.field.clone(), parts.form);
    let options = Signal::derive(move || {
        let named = |value: String| {
            let name = form.choice(&field, &value);
            (value, name)
        };
        let names = sorted(values.get().into_iter().map(named).collect());
        names.into_iter().map(|(value, name)| SelectOption::new(value, name)).collect::<Vec<_>>()
    });
    let autocomplete = words::autocomplete(&parts.field).map(str::to_owned);
    let placeholder = if parts.field == Field::LANGUAGE { m::choose_language } else { m::choose_one };
    view! {
        <SelectField
            id=parts.id
            label=parts.label
            value=parts.value
            options=options
            placeholder=Signal::derive(move || Some(placeholder()))
            nostrip:autocomplete=autocomplete
            hint=parts.hint
            error=parts.error
            optional=parts.optional
            read_only=parts.read_only
            read_only_link=parts.way_on
        />
    }
    .into_any()
}

fn yes_or_no(parts: Parts) -> AnyView {
    let options = vec![
        RadioOption::new("true", Signal::derive(m::yes)),
        RadioOption::new("false", Signal::derive(m::no)),
    ];
    view! {
        <RadioGroup
            id=parts.id
            label=parts.label
            value=parts.value
            options=options
            hint=parts.hint
            error=parts.error
            optional=parts.optional
            read_only=parts.read_only
            read_only_link=parts.way_on
            inline=true
        />
    }
    .into_any()
}

/// Three fields, joined to `YYYY-MM-DD` as soon as all are filled; before that what is typed stands as it is, so
/// that the rules can say what is wrong with it.
fn date(parts: Parts) -> AnyView {
    let stored = parts.value.get_untracked();
    let mut pieces = stored.splitn(3, '-');
    let (year, month, day) = (pieces.next(), pieces.next(), pieces.next());
    let value = DateValue::new(day.unwrap_or_default(), month.unwrap_or_default(), year.unwrap_or_default());
    let joined = parts.value;
    Effect::new(move |before: Option<()>| {
        let (day, month, year) = (value.day.get(), value.month.get(), value.year.get());
        if before.is_some() {
            joined.set(join_date(day.trim(), month.trim(), year.trim()));
        }
    });
    let labels = DateLabels {
        day: Signal::derive(m::date_day),
        month: Signal::derive(m::date_month),
        year: Signal::derive(m::date_year),
    };
    view! {
        <DateFields
            id=parts.id
            label=parts.label
            labels=labels
            value=value
            hint=Signal::derive(|| Some(m::date_hint()))
            error=parts.error
            optional=parts.optional
            read_only=parts.read_only
            read_only_link=parts.way_on
        />
    }
    .into_any()
}

fn join_date(day: &str, month: &str, year: &str) -> String {
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return String::new();
    }
    format!("{year:0>4}-{month:0>2}-{day:0>2}")
}
