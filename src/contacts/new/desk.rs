//! The form of a contact that is to be made.

use super::consequences::NewContactConsequences;
use super::doubt::made_or_not;
use super::place::Place;
use crate::api::{self, Form, Loaded, Loader};
use crate::contacts::form::{ContactFields, ContactForm};
use crate::messages as m;
use crate::ui::button::{Button, ButtonType};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::form::Form as FormView;
use crate::ui::leave_guard::use_leave_guard;
use crate::ui::live_region::{Announcer, use_announcer};
use crate::ui::skeleton::Skeleton;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use registrant_model::api::NewContact;
use registrant_model::contact::Contact;
use registrant_model::problem::Code;
use registrant_model::{ConnectionId, Field, Fields};
use registrant_rules::Action;
use wasm_bindgen_futures::spawn_local;

/// Where and for which domains.
type At = (ConnectionId, String);

/// What the page works on.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    place: Place,
    form: Loader<Option<(At, Form)>>,
    /// Outlives the form, which is built anew for another place.
    typed: StoredValue<Fields>,
    errors: RwSignal<bool>,
    announcer: Announcer,
    leave: Callback<Contact>,
}

impl Desk {
    pub(super) fn new(place: Place, errors: RwSignal<bool>) -> Self {
        let form = api::load(move || {
            let at = place.chosen();
            async move {
                let Some((connection, extension)) = at else { return Ok(None) };
                let form = api::new_contact_form(connection.as_str(), &extension).await?;
                Ok(Some(((connection, extension), form)))
            }
        });
        let go = use_navigate();
        let leave = Callback::new(move |made: Contact| {
            let href = format!("/contacts/{}/{}?made", made.connection, made.id);
            // Back leads to where the person came from, not to a form that would make another one.
            go(&href, NavigateOptions { replace: true, ..NavigateOptions::default() });
        });
        Self { place, form, typed: StoredValue::default(), errors, announcer: use_announcer(), leave }
    }

    /// The form for what is chosen. One that is still there from another choice is not shown.
    pub(super) fn view(self) -> AnyView {
        let waiting = || view! { <Skeleton label=Signal::derive(m::loading) lines=8/> }.into_any();
        (move || {
            let Some(chosen) = self.place.chosen() else { return ().into_any() };
            match self.form.get() {
                Loaded::Here(Some((at, form))) if at == chosen => self.ask(at, form),
                Loaded::Failed(failure) => self.failed(&failure),
                _ => self.form.stale().map_or_else(waiting, |stale| self.failed(&stale.why)),
            }
        })
        .into_any()
    }

    fn failed(self, failure: &api::Failure) -> AnyView {
        crate::page::failure::failed(failure, move || self.form.reload())
    }

    fn ask(self, at: At, loaded: Form) -> AnyView {
        let documents = loaded.rules.into_iter().map(|it| it.rule).collect();
        let typed = self.typed.get_value();
        let form = ContactForm::new("new-contact", documents, Fields::new(), &typed, Action::Create)
            .naming(loaded.choice_names);
        take_name(form, &typed);
        Effect::new(move |_| self.typed.set_value(form.typed()));
        let (summary, doubt, done) = (form.summary(), RwSignal::new(None::<String>), RwSignal::new(false));
        Effect::new(move |_| self.errors.set(!summary.is_empty()));
        use_leave_guard(Memo::new(move |_| form.is_changed() && !done.get()));
        let label = self.place.connection().map(|connection| connection.label).unwrap_or_default();
        let can = loaded.capabilities.contacts;
        let leads_to =
            NewContactConsequences::new(loaded.making.unwrap_or_default(), can, label, at.1.clone());
        let busy = RwSignal::new(false);
        let submit = self.submit(at, Sheet { form, leads_to, busy, doubt, done });
        view! {
            <div class="stack">
                <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
                {move || doubt.get().map(|email| made_or_not(&email))}
                <FormView on_submit=submit busy=busy>
                    <ContactFields form=form/>
                    {leads_to.view()}
                    <Button
                        label=Signal::derive(m::new_contact_make)
                        button_type=ButtonType::Submit
                        busy=busy
                        busy_label=Signal::derive(|| Some(m::new_contact_making()))
                    />
                </FormView>
            </div>
        }
        .into_any()
    }

    fn submit(self, at: At, sheet: Sheet) -> impl Fn(()) + Clone + Send + Sync + 'static {
        let key = StoredValue::new(api::new_key());
        move |()| {
            if !sheet.form.check() {
                return;
            }
            if let Some(missing) = sheet.leads_to.missing() {
                sheet.form.summary().show(vec![missing]);
                return;
            }
            sheet.busy.set(true);
            sheet.doubt.set(None);
            let (connection, extension) = at.clone();
            let mut fields = sheet.form.sendable();
            if !extension.is_empty() {
                fields.set(Field::new(NewContact::EXTENSION), extension);
            }
            let email = fields.get(&Field::EMAIL).unwrap_or_default().to_owned();
            let new = NewContact { connection, fields, consents: sheet.leads_to.consents() };
            spawn_local(async move {
                let answer = api::create_contact(&new, &key.get_value()).await;
                match answer {
                    Ok(made) => {
                        sheet.done.set(true);
                        self.announcer.announce(m::new_contact_made());
                        self.leave.run(made);
                    }
                    Err(failure) => {
                        sheet.busy.set(false);
                        if failure.code() == Some(Code::UnknownOutcome) {
                            sheet.doubt.set(Some(email));
                        }
                        // What was answered may be sent again as another wish.
                        if failure.problem().is_some() {
                            key.set_value(api::new_key());
                        }
                        sheet.form.refuse(&failure);
                    }
                }
            });
        }
    }
}

/// What one form is sent with.
#[derive(Clone, Copy)]
struct Sheet {
    form: ContactForm,
    leads_to: NewContactConsequences,
    busy: RwSignal<bool>,
    doubt: RwSignal<Option<String>>,
    done: RwSignal<bool>,
}

/// A name typed in one piece for one registrar is asked in two by another, and the other way round.
fn take_name(form: ContactForm, typed: &Fields) {
    let names = [Field::NAME, Field::FIRST_NAME, Field::LAST_NAME];
    let asked: Vec<Field> = names.iter().filter(|field| form.value(field).is_some()).cloned().collect();
    let fitted = typed.in_form_of(&asked);
    for field in &names {
        if let (Some(signal), Some(value)) = (form.value(field), fitted.get(field)) {
            signal.set(value.to_owned());
        }
    }
}
