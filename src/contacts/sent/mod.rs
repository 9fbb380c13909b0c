//! Edits that were sent before and of which it is not proven what became of them: each with all that is known, and with
//! what a person can do about it. They are told on every device until they are settled.

mod facts;
mod question;

use super::form::ContactForm;
use crate::api::{self, Failure, Form, Loader};
use crate::language::date_time;
use crate::messages as m;
use crate::page::failure::{note, refreshed};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::live_region::Announcer;
use crate::ui::notice::{Notice, NoticeKind};
use facts::facts;
use leptos::prelude::*;
use registrant_model::Fields;
use registrant_model::contact::Contact;
use registrant_model::contact_edit::EditOutcome;
use registrant_model::sent_edit::{EditDecision, SentEdit};
use wasm_bindgen_futures::spawn_local;

/// A message in the reader's language.
type Message = fn() -> String;

/// What the notes of a contact's page work on.
#[derive(Clone, Copy)]
pub(super) struct SentDesk {
    /// What the page shows.
    pub(super) loader: Loader<Form>,
    /// What stands in the form when it is built the next time, instead of what the registrar holds.
    pub(super) typed: StoredValue<Fields>,
    /// Whether the page's title says that something is wrong.
    pub(super) errors: RwSignal<bool>,
    /// Where news are told.
    pub(super) announcer: Announcer,
}

impl SentDesk {
    /// Looks at what the registrar holds now.
    fn look_again(self) -> Callback<()> {
        Callback::new(move |()| self.loader.refresh(refreshed(self.announcer)))
    }

    /// Tells the proxy what a person decided; then the edit is settled, and what was sent can be sent again.
    fn decide(
        self,
        edit: SentEdit,
        decision: EditDecision,
        busy: RwSignal<bool>,
        failed: RwSignal<Option<Failure>>,
    ) {
        let Some(loaded) = self.loader.here() else { return };
        let Some(contact) = loaded.contact.clone() else { return };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let (connection, id) = (contact.connection.to_string(), contact.id.to_string());
            let answer = api::decide_edit(&connection, &id, &edit.id, decision).await;
            busy.set(false);
            match answer {
                Ok(()) => {
                    if decision == EditDecision::DidNot {
                        self.typed.set_value(edit.fields);
                    }
                    let sent = loaded.sent.iter().filter(|it| it.id != edit.id).cloned().collect();
                    self.loader.put(Form { sent, ..loaded });
                    self.announcer.announce(m::edit_decided());
                }
                Err(failure) => failed.set(Some(failure)),
            }
        });
    }
}

/// The notes above a contact's form, one for each edit.
pub(super) fn notes(desk: SentDesk, form: ContactForm, contact: &Contact, sent: &[SentEdit]) -> Vec<AnyView> {
    sent.iter().map(|edit| one(desk, form, contact, edit)).collect()
}

fn one(desk: SentDesk, form: ContactForm, contact: &Contact, edit: &SentEdit) -> AnyView {
    let (at, known) = (edit.at, facts(form, contact, edit));
    match edit.outcome {
        EditOutcome::Applied => view! {
            <Notice
                title=Signal::derive(move || m::edit_settled(&date_time(at)))
                kind=NoticeKind::Success
                alert=true
            >
                <p>{m::edit_settled_text}</p>
                {known}
            </Notice>
        }
        .into_any(),
        EditOutcome::AwaitsConsent | EditOutcome::NotVisible => {
            let waits = edit.outcome == EditOutcome::AwaitsConsent;
            let away = put_away(desk, edit.clone());
            let (title, text): (Message, Message) = if waits {
                (m::edit_awaits, m::edit_awaits_text)
            } else {
                (m::edit_not_visible, m::edit_not_visible_text)
            };
            view! {
                <Notice title=Signal::derive(title) kind=NoticeKind::Warning alert=true>
                    <div class="stack stack--tight">
                        <p>{text}</p>
                        {known}
                        {away}
                    </div>
                </Notice>
            }
            .into_any()
        }
        EditOutcome::Unknown => {
            let question = question::question(desk, edit.clone());
            view! {
                <Notice title=Signal::derive(m::edit_unknown) kind=NoticeKind::Problem alert=true>
                    <div class="stack stack--tight">
                        <p>{m::edit_unknown_text}</p>
                        {known}
                        <p>{m::edit_unknown_decide}</p>
                        {look(desk)}
                    </div>
                </Notice>
                {question}
            }
            .into_any()
        }
    }
}

fn look(desk: SentDesk) -> AnyView {
    let look = desk.look_again();
    view! { <Button label=Signal::derive(m::edit_look_again) kind=ButtonKind::Secondary on_press=look/> }
        .into_any()
}

/// Looking again, and telling no more of an edit whose end somebody knows.
fn put_away(desk: SentDesk, edit: SentEdit) -> AnyView {
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None));
    let away = Callback::new(move |()| desk.decide(edit.clone(), EditDecision::TookEffect, busy, failed));
    view! {
        {look(desk)}
        {move || failed.get().map(|failure| note(&failure))}
        <Button label=Signal::derive(m::edit_put_away) kind=ButtonKind::Quiet busy=busy on_press=away/>
    }
    .into_any()
}
