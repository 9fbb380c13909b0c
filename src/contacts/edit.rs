//! Editing a contact.

use super::form::{Carry, ContactFields, ContactForm};
use crate::api::{self, Form, Loaded, Loader};
use crate::messages as m;
use crate::page::Page;
use crate::page::carried::Carried;
use crate::ui::button::{Button, ButtonType};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::form::Form as FormView;
use crate::ui::leave_guard::use_leave_guard;
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::skeleton::Skeleton;
use crate::words;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use registrant_model::api::{ContactEdit, ContactSaved};
use registrant_model::contact::Contact;
use registrant_rules::Action;
use wasm_bindgen_futures::spawn_local;

/// The page of one contact.
#[component]
pub fn ContactPage() -> impl IntoView {
    let params = use_params_map();
    let place = Memo::new(move |_| {
        let param = |name: &str| params.with(|params| params.get(name).unwrap_or_default());
        (param("connection"), param("id"))
    });
    let form = api::load(move || {
        let (connection, id) = place.get();
        async move { api::contact_form(&connection, &id).await }
    });
    let name = Memo::new(move |_| {
        let contact = form.here().and_then(|form| form.contact);
        contact.map(|contact| contact.fields.display_name()).unwrap_or_default()
    });
    let title = Signal::derive(move || match name.get() {
        name if name.is_empty() => m::contacts_title(),
        name => m::contact_title(&name),
    });
    let errors = RwSignal::new(false);
    // Outlives the form, which is built anew with what the registrar holds.
    let saved = RwSignal::new(None::<ContactSaved>);
    let body = move || match form.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=8/> }.into_any(),
        Loaded::Failed(failure) => crate::page::failure::failed(&failure, move || form.reload()),
        Loaded::Here(loaded) => edit(form, loaded, errors, saved),
    };
    view! { <Page title=title has_error=errors>{body}</Page> }.into_any()
}

fn edit(
    loader: Loader<Form>,
    loaded: Form,
    errors: RwSignal<bool>,
    saved: RwSignal<Option<ContactSaved>>,
) -> AnyView {
    let Some(contact) = loaded.contact.clone() else { return ().into_any() };
    let documents = loaded.rules.iter().map(|it| it.rule.clone()).collect();
    let carry = carry(&contact);
    let form =
        ContactForm::new("contact", documents, contact.fields.clone(), &contact.fields, Action::Update)
            .carrying(carry);
    let busy = RwSignal::new(false);
    let key = StoredValue::new(api::new_key());
    let summary = form.summary();
    Effect::new(move |_| errors.set(!summary.is_empty()));
    let changed = Memo::new(move |_| form.is_changed());
    use_leave_guard(changed);
    let place = (contact.connection.to_string(), contact.id.to_string());
    let submit = move |()| {
        if !form.check() {
            return;
        }
        busy.set(true);
        let ((connection, id), edit) = (place.clone(), ContactEdit::of(form.sendable()));
        let rules = loaded.clone();
        spawn_local(async move {
            let answer = api::edit_contact(&connection, &id, &edit, &key.get_value()).await;
            busy.set(false);
            match answer {
                Ok(answer) => {
                    key.set_value(api::new_key());
                    saved.set(Some(answer.clone()));
                    loader.put(Form { contact: Some(answer.contact), ..rules });
                }
                Err(failure) => {
                    // What was refused may be sent again as another wish.
                    if failure.problem().is_some() {
                        key.set_value(api::new_key());
                    }
                    form.refuse(&failure);
                }
            }
        });
    };
    let note = move || saved.get().map(|saved| saved_note(form, &saved));
    view! {
        <div class="column stack">
            {note}
            {owns(&contact)}
            <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
            <FormView on_submit=submit busy=busy>
                <ContactFields form=form/>
                <Button
                    label=Signal::derive(m::contact_save)
                    button_type=ButtonType::Submit
                    busy=busy
                    busy_label=Signal::derive(|| Some(m::contact_saving()))
                />
            </FormView>
        </div>
    }
    .into_any()
}

/// The owner changes that could change what cannot be edited here.
fn carry(contact: &Contact) -> Carry {
    let carried = Carried::here();
    let way = |domain: &registrant_model::DomainName| {
        (format!("/domains/{}/{domain}/owner-change", contact.connection), domain.to_string())
    };
    let take = Callback::new(move |typed| carried.put(typed));
    Carry { ways: contact.domains.iter().map(way).collect(), take: Some(take) }
}

fn owns(contact: &Contact) -> AnyView {
    let domains = contact.domains.clone();
    let words = move || match domains.len() {
        0 => m::contact_owns_nothing(),
        1 => m::contact_owns(&words::list(domains.iter().map(ToString::to_string))),
        _ => format!(
            "{} {}",
            m::contact_owns(&words::list(domains.iter().map(ToString::to_string))),
            m::contact_owns_several()
        ),
    };
    view! { <p class="lead">{words}</p> }.into_any()
}

fn saved_note(form: ContactForm, saved: &ContactSaved) -> AnyView {
    if saved.changed.is_empty() && saved.differing.is_empty() {
        return view! {
            <Notice title=Signal::derive(m::contact_nothing_changed) kind=NoticeKind::Info alert=true>
                <p>{m::contact_nothing_changed_text}</p>
            </Notice>
        }
        .into_any();
    }
    let (changed, differing) = (saved.changed.clone(), saved.differing.clone());
    let changed = move || words::list(changed.iter().map(|field| form.label(field)));
    let differs = !differing.is_empty();
    let differing = move || words::list(differing.iter().map(|field| form.label(field)));
    view! {
        <Notice title=Signal::derive(m::contact_saved) kind=NoticeKind::Success alert=true>
            <p>{m::contact_saved_text}</p>
            <p>{m::contact_changed_fields} ": " {changed}</p>
            {differs.then(|| view! { <p><strong>{m::contact_differing} " " {differing}</strong></p> })}
        </Notice>
    }
    .into_any()
}
