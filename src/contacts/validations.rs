//! How a contact is validated, category by category, where its registrar tells.

use crate::api::{self, Failure, Loaded, Loader};
use crate::language::date_time;
use crate::messages as m;
use crate::page::failure;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::use_announcer;
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::api::ValidationAsked;
use registrant_model::contact_edit::{Validation, ValidationCategory, ValidationState};
use wasm_bindgen_futures::spawn_local;

/// What was asked for while the page is open, and when.
type Asked = RwSignal<Vec<(ValidationCategory, Timestamp)>>;

/// The categories of a contact.
#[component]
pub fn Validations(
    /// The connection that holds it.
    connection: String,
    /// Its number there.
    id: String,
) -> impl IntoView {
    let place = StoredValue::new((connection, id));
    // Registrars may not show what they were asked for: while the page is open, it does.
    let asked = RwSignal::new(Vec::new());
    let validations = api::load(move || {
        let (connection, id) = place.get_value();
        async move { api::validations(&connection, &id).await }
    });
    let body = move || match validations.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=3/> }.into_any(),
        Loaded::Failed(problem) => failure::failed(&problem, move || validations.reload()),
        Loaded::Here(all) => {
            let rows = all.into_iter().map(|it| row(it, validations, asked, place)).collect_view();
            view! { <ul class="card-list" role="list">{rows}</ul> }.into_any()
        }
    };
    view! {
        <section class="stack" aria-labelledby="validations">
            <h2 id="validations">{m::validations_title}</h2>
            <p>{m::validations_text}</p>
            {body}
        </section>
    }
    .into_any()
}

/// A category in words; registries' own are called by their names.
fn name(category: ValidationCategory) -> String {
    match category {
        ValidationCategory::General => m::validation_general(),
        ValidationCategory::IisNu => "Internetstiftelsen (.nu)".to_owned(),
        ValidationCategory::IisSe => "Internetstiftelsen (.se)".to_owned(),
        ValidationCategory::Esnic => "Dominios .es (Red.es)".to_owned(),
        ValidationCategory::Nominet => "Nominet (.uk)".to_owned(),
    }
}

/// When an e-mail was asked for here, where the registrar does not show it.
fn asked_at(validation: &Validation, asked: Asked) -> Option<Timestamp> {
    let is_it = |(category, _): &&(ValidationCategory, Timestamp)| *category == validation.category;
    let at = asked.with(|asked| asked.iter().rfind(is_it).map(|(_, at)| *at));
    at.filter(|_| validation.state == ValidationState::NotValidated)
}

fn state(validation: &Validation, asked: Asked) -> String {
    if let Some(at) = asked_at(validation, asked) {
        return m::validation_asked_at(&date_time(at));
    }
    match (validation.state, validation.since) {
        (ValidationState::Validated, Some(since)) => m::validation_validated_since(&date_time(since)),
        (ValidationState::Validated, None) => m::validation_validated(),
        (ValidationState::Pending, _) => m::validation_pending(),
        (ValidationState::NotValidated, _) => m::validation_not_validated(),
    }
}

/// What follows if nobody answers, as far as somebody tells.
fn unanswered(validation: &Validation) -> String {
    validation
        .days
        .map_or_else(m::validation_unanswered_not_told, |days| m::validation_unanswered(f64::from(days)))
}

fn row(
    validation: Validation,
    loader: Loader<Vec<Validation>>,
    asked: Asked,
    place: StoredValue<(String, String)>,
) -> AnyView {
    let category = validation.category;
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    let (key, announcer) = (StoredValue::new(api::new_key()), use_announcer());
    let ask = move |()| {
        busy.set(true);
        spawn_local(async move {
            let (connection, id) = place.get_value();
            let answer = api::request_validation(&connection, &id, category, &key.get_value()).await;
            busy.set(false);
            key.set_value(api::new_key());
            match answer {
                Ok(ValidationAsked { at }) => {
                    asked.update(|asked| asked.push((category, at)));
                    announcer.announce(m::validation_asked());
                    loader.reload();
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    let open = validation.state != ValidationState::Validated;
    let held = StoredValue::new(validation);
    let label = Signal::derive(move || {
        let waits = held.with_value(|validation| {
            validation.state == ValidationState::Pending || asked_at(validation, asked).is_some()
        });
        if waits { m::validation_remind(&name(category)) } else { m::validation_start(&name(category)) }
    });
    let follows = open.then(|| view! { <p>{move || held.with_value(unanswered)}</p> });
    let button = open.then(|| {
        view! { <Button label=label kind=ButtonKind::Secondary busy=busy on_press=Callback::new(ask)/> }
    });
    let problem = move || failed.get().map(|failure| failure::note(&failure));
    view! {
        <li class="card">
            <h3 class="card__title">{move || name(category)}</h3>
            <p>{move || held.with_value(|validation| state(validation, asked))}</p>
            {follows}
            {problem}
            {button}
        </li>
    }
    .into_any()
}
