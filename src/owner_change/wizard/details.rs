//! Step 2: the new owner's details, under the registry's rules. What is typed is saved as it is typed.

use super::{Going, losses};
use crate::api::{self, Form as Rules, Loaded};
use crate::contacts::form::{ContactFields, ContactForm};
use crate::language;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::page::failure::failed;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::form::Form;
use crate::ui::leave_guard::use_leave_guard;
use crate::ui::skeleton::Skeleton;
use leptos::leptos_dom::helpers::set_timeout_with_handle;
use leptos::prelude::*;
use registrant_model::owner_change::{DraftPatch, WizardStep};
use registrant_model::problem::{FieldCode, FieldProblem};
use registrant_model::{Field, Fields};
use registrant_rules::Action;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// How long nothing has to be typed before what is typed is saved.
const PAUSE: Duration = Duration::from_millis(1_200);

/// The question of this step.
pub(super) fn question(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let place = desk.now().map(|change| (change.connection.to_string(), change.domain.to_string()));
    let (connection, domain) = place.unwrap_or_default();
    let rules = api::load(move || {
        let (connection, domain) = (connection.clone(), domain.clone());
        async move { api::trade_form(&connection, &domain).await }
    });
    (move || match rules.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=8/> }.into_any(),
        Loaded::Failed(failure) => failed(&failure, move || rules.reload()),
        Loaded::Here(rules) => form(desk, errors, &rules),
    })
    .into_any()
}

fn form(desk: Desk, errors: RwSignal<bool>, rules: &Rules) -> AnyView {
    let initial = desk.now().map(|change| change.draft.fields).unwrap_or_default();
    let documents = rules.rules.iter().map(|it| it.rule.clone()).collect();
    let form = ContactForm::new("owner", documents, Fields::new(), &initial, Action::Trade);
    offer_language(form);
    save_as_typed(desk, form);
    let (summary, going) = (form.summary(), Going::new());
    Effect::new(move |_| errors.set(!summary.is_empty()));
    let left = desk.take_problems();
    if !left.is_empty() {
        form.tell(left);
    }
    let losses = desk.now().and_then(|change| losses::report(&change, form, &initial));
    let submit = move |()| {
        if !form.check() {
            return;
        }
        going.busy.set(true);
        spawn_local(async move {
            let impossible = impossible_numbers(form).await;
            // The page may be gone by now.
            if going.busy.try_get_untracked().is_none() {
                return;
            }
            going.busy.set(false);
            if form.tell(impossible) {
                let patch = DraftPatch { fields: untrack(|| form.answers()), ..DraftPatch::default() };
                going.on(desk, patch, WizardStep::Details);
            }
        });
    };
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {going.note()}
        <p class="lead">{m::details_hint}</p>
        {losses}
        <Form on_submit=submit busy=going.busy>
            <ContactFields form=form/>
            {going.button()}
        </Form>
    }
    .into_any()
}

/// Phone numbers that cannot be, as far as the proxy can be asked; when the price is asked they are judged again.
async fn impossible_numbers(form: ContactForm) -> Vec<FieldProblem> {
    let typed = form.typed_untracked();
    let country = typed.get(&Field::ADDRESS_COUNTRY).unwrap_or_default();
    let mut impossible = Vec::new();
    for field in [Field::PHONE, Field::CELL_PHONE, Field::FAX] {
        let Some(number) = typed.get(&field).filter(|number| !number.trim().is_empty()) else { continue };
        if api::registry_form(number, country).await == Ok(None) {
            impossible.push(FieldProblem::new(field, FieldCode::Phone));
        }
    }
    impossible
}

/// Mails come in the language of this page, unless another one is chosen.
fn offer_language(form: ContactForm) {
    let Some(value) = form.value(&Field::LANGUAGE) else { return };
    if value.with_untracked(String::is_empty) {
        let code = untrack(language::current).code;
        if let Some(offered) = own_language(&untrack(|| form.choices(&Field::LANGUAGE)), code) {
            value.set(offered);
        }
    }
}

/// The choice that is the language with this code: spoken where the language has its name from, else any of it.
fn own_language(choices: &[String], code: &str) -> Option<String> {
    let region = if code == "en" { "GB".to_owned() } else { code.to_uppercase() };
    let parts = |choice: &str| {
        let mut parts = choice.split(['_', '-']).map(str::to_owned);
        (parts.next().unwrap_or_default(), parts.next())
    };
    let fits = |choice: &&String| parts(choice).0.eq_ignore_ascii_case(code);
    let at_home = |choice: &&String| parts(choice).1.as_deref() == Some(region.as_str());
    let own = || choices.iter().filter(fits);
    own().find(at_home).or_else(|| own().next()).cloned()
}

/// Saves a moment after the last key, and at once when the page is left for another one. A save that fails is made
/// again with the next one, with the button, or when the device is online again; until then the browser asks before it
/// closes the tab.
fn save_as_typed(desk: Desk, form: ContactForm) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let clear = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let patch = |fields: Fields| DraftPatch { fields, ..DraftPatch::default() };
    // What is offered is no answer before anything is typed.
    let offered = untrack(|| form.answers());
    let touched = Memo::new(move |before: Option<&bool>| before == Some(&true) || form.answers() != offered);
    let unsaved = Memo::new(move |_| {
        let typed = form.answers();
        let draft = desk.change().map(|change| change.draft)?;
        Some(typed).filter(|typed| touched.get() && !draft.has(&patch(typed.clone())))
    });
    use_leave_guard(Signal::derive(move || unsaved.with(Option::is_some)));
    Effect::new(move |_| {
        clear();
        if let Some(typed) = unsaved.get() {
            let save = move || desk.save_as_typed(patch(typed.clone()));
            waiting.set_value(set_timeout_with_handle(save, PAUSE).ok());
        }
    });
    let online = window_event_listener(leptos::ev::online, move |_| {
        if let Some(typed) = unsaved.get_untracked() {
            desk.save_as_typed(patch(typed));
        }
    });
    on_cleanup(move || {
        online.remove();
        clear();
        if let Some(typed) = unsaved.try_get_untracked().flatten() {
            desk.save_as_typed(patch(typed));
        }
    });
}
