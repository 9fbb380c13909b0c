//! Editing a contact.

use super::delete::DeleteContact;
use super::form::{Carry, ContactFields, ContactForm};
use super::known::KnownDomains;
use super::owned::OwnedDomains;
use super::saved::Saved;
use super::sent::{SentDesk, notes};
use super::validations::Validations;
use crate::api::{self, Form, Loaded, Loader};
use crate::consequences::EditConsequences;
use crate::messages as m;
use crate::page::Page;
use crate::page::carried::Carried;
use crate::page::failure::stale;
use crate::ui::button::{Button, ButtonType};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::form::Form as FormView;
use crate::ui::leave_guard::use_leave_guard;
use crate::ui::live_region::{Announcer, use_announcer};
use crate::ui::notice::{Notice, NoticeKind};
use crate::ui::skeleton::Skeleton;
use crate::words;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};
use registrant_model::Fields;
use registrant_model::contact::Contact;
use registrant_model::sent_edit::SentEdit;
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
    let saved = RwSignal::new(None::<Saved>);
    let (go, announcer) = (use_navigate(), use_announcer());
    // An edit that makes a new contact leads to it: what was edited is no longer what stands behind the domains.
    let follow = Callback::new(move |contact: Contact| {
        let here = place.get_untracked();
        let there = (contact.connection.to_string(), contact.id.to_string());
        if here != there {
            go(
                &format!("/contacts/{}/{}", there.0, there.1),
                NavigateOptions { replace: true, ..Default::default() },
            );
        }
    });
    // What is typed outlives the form as well, as long as it is the same contact's.
    let typed = StoredValue::new(Fields::new());
    Effect::new(move |_| {
        place.track();
        typed.set_value(Fields::new());
    });
    let desk = Desk { loader: form, errors, saved, typed, follow, announcer };
    let query = use_query_map();
    let made = move || {
        let unused = form.here().and_then(|form| form.contact).is_some_and(|it| it.is_unused());
        (unused && query.with(|query| query.get("made").is_some())).then(|| {
            view! {
                <Notice title=Signal::derive(m::new_contact_made) kind=NoticeKind::Success>
                    <p>{m::new_contact_made_text}</p>
                </Notice>
            }
        })
    };
    let body = move || match form.get() {
        Loaded::Waiting => view! { <Skeleton label=Signal::derive(m::loading) lines=8/> }.into_any(),
        Loaded::Failed(failure) => crate::page::failure::failed(&failure, move || form.reload()),
        Loaded::Here(loaded) => desk.edit(loaded),
    };
    view! { <Page title=title has_error=errors>{made} {body}</Page> }.into_any()
}

/// What the page of one contact works on.
#[derive(Clone, Copy)]
struct Desk {
    loader: Loader<Form>,
    errors: RwSignal<bool>,
    saved: RwSignal<Option<Saved>>,
    typed: StoredValue<Fields>,
    follow: Callback<Contact>,
    announcer: Announcer,
}

impl Desk {
    fn edit(self, loaded: Form) -> AnyView {
        let Some(contact) = loaded.contact.clone() else { return ().into_any() };
        let documents = loaded.rules.iter().map(|it| it.rule.clone()).collect();
        // What was typed before something else was read anew, or what was sent and did not take effect.
        let initial = contact.fields.overlaid_with(&self.typed.get_value());
        let form = ContactForm::new("contact", documents, contact.fields.clone(), &initial, Action::Update)
            .carrying(carry(&contact));
        Effect::new(move |_| self.typed.set_value(form.unsent()));
        let Self { loader, typed, errors, announcer, .. } = self;
        let sent = notes(SentDesk { loader, typed, errors, announcer }, form, &contact, &loaded.sent);
        let in_doubt = loaded.sent.iter().any(SentEdit::is_in_doubt);
        let summary = form.summary();
        Effect::new(move |_| self.errors.set(!summary.is_empty()));
        let unsent = Memo::new(move |_| {
            form.is_changed()
                && self.saved.with(|saved| saved.as_ref().is_none_or(|it| it.leaves_unsent(form)))
        });
        use_leave_guard(unsent);
        let can = loaded.capabilities.contacts.clone();
        let terms = loaded.edit.clone().unwrap_or_default();
        let known = KnownDomains::of(&contact);
        let leads_to = EditConsequences::new(form, terms, &contact, known, can.edit_replaces);
        let busy = RwSignal::new(false);
        let submit = self.submit(form, leads_to, busy, loaded);
        let note = move || self.saved.get().map(|saved| saved.note(form));
        let validations = (!can.validations.is_empty()).then(|| {
            let (connection, id) = (contact.connection.to_string(), contact.id.to_string());
            view! { <Validations connection=connection id=id/> }
        });
        let delete = (can.delete && !in_doubt).then(|| view! { <DeleteContact known=known/> });
        // While an edit is in doubt its question stands alone: nothing else is sent before it is answered.
        let fields = (!in_doubt).then(|| {
            view! {
                <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
                <FormView on_submit=submit busy=busy>
                    <ContactFields form=form/>
                    {leads_to.view()}
                    <Button
                        label=Signal::derive(m::contact_save)
                        button_type=ButtonType::Submit
                        busy=busy
                        busy_label=Signal::derive(|| Some(m::contact_saving()))
                    />
                </FormView>
            }
        });
        view! {
            <div class="column stack">
                {stale(self.loader)}
                {note}
                {sent}
                <OwnedDomains known=known/>
                {fields}
                {validations}
                {delete}
            </div>
        }
        .into_any()
    }

    /// Sends what is typed. Only what is proven to be held begins the form anew; all else stays as it was typed.
    fn submit(
        self,
        form: ContactForm,
        leads_to: EditConsequences,
        busy: RwSignal<bool>,
        loaded: Form,
    ) -> impl Fn(()) + Clone + Send + Sync + 'static {
        let key = StoredValue::new(api::new_key());
        move |()| {
            if !form.check() {
                return;
            }
            let missing = leads_to.missing();
            if !missing.is_empty() {
                form.summary().show(missing);
                return;
            }
            let Some(contact) = loaded.contact.clone() else { return };
            busy.set(true);
            let edit = leads_to.edit(form.sendable());
            let rules = loaded.clone();
            spawn_local(async move {
                let (connection, id) = (contact.connection.to_string(), contact.id.to_string());
                let answer = api::edit_contact(&connection, &id, &edit, &key.get_value()).await;
                busy.set(false);
                match answer {
                    Ok(answer) => {
                        key.set_value(api::new_key());
                        let held = answer.contact.clone();
                        let sent =
                            edit.fields.iter().filter(|(field, value)| contact.fields.raw(field) != *value);
                        let sent = sent.map(|(field, value)| (field.clone(), value.to_owned())).collect();
                        if let Some(kept) = answer.sent {
                            // Whoever opens the page anew finds the same, on any device.
                            self.saved.set(None);
                            self.announcer.announce(m::edit_sent_news());
                            let others = rules.sent.iter().filter(|it| it.id != kept.id).cloned();
                            let all = others.chain([kept.clone()]).collect();
                            self.typed.set_value(Fields::new());
                            self.loader.put(Form { contact: Some(held), sent: all, ..rules });
                            return;
                        }
                        let saved = Saved { answer, sent, terms: rules.edit.clone() };
                        let settled = saved.is_settled();
                        self.saved.set(Some(saved));
                        if settled {
                            self.typed.set_value(Fields::new());
                        }
                        if settled && held.id == contact.id {
                            self.loader.put(Form { contact: Some(held), ..rules });
                        } else if settled {
                            self.follow.run(held);
                        } else {
                            self.announcer.announce(m::edit_sent_news());
                        }
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
        }
    }
}

/// The owner changes that could change what cannot be edited here.
fn carry(contact: &Contact) -> Carry {
    let carried = Carried::here();
    let way = |domain: &registrant_model::DomainName| {
        (format!("/domains/{}/{domain}/owner-change", contact.connection), domain.to_string())
    };
    let take = Callback::new(move |typed| carried.put(typed));
    let ways = contact.domains.iter().take(words::NAMED).map(way).collect();
    Carry { ways, take: Some(take) }
}
