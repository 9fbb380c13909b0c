//! What came of saving a contact just now, where it is proven or its registrar tells what waits, with what follows.

use super::form::ContactForm;
use crate::messages as m;
use crate::ui::notice::{Notice, NoticeKind};
use crate::words;
use leptos::prelude::*;
use registrant_model::api::ContactSaved;
use registrant_model::contact_edit::{EditOutcome, EditTerms};
use registrant_model::{Field, Fields};

/// What was sent, and what came of it.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The proxy's answer.
    pub answer: ContactSaved,
    /// What was sent.
    pub sent: Fields,
    /// What the edit led to, as it was said beforehand.
    pub terms: Option<EditTerms>,
}

impl Saved {
    /// Whether the registrar holds what was sent, so that the form can begin anew.
    pub fn is_settled(&self) -> bool {
        self.answer.outcome == EditOutcome::Applied
    }

    /// Whether something is typed that would be lost: what the registrar has taken is not, although it shows the old
    /// details until somebody has confirmed.
    pub fn leaves_unsent(&self, form: ContactForm) -> bool {
        let taken = self.answer.outcome == EditOutcome::AwaitsConsent;
        let typed = form.typed();
        let is_sent = |field: &Field| self.sent.raw(field).trim() == typed.raw(field).trim();
        !taken || !form.changed_fields().iter().all(is_sent)
    }

    /// The note above the form.
    pub fn note(&self, form: ContactForm) -> AnyView {
        match self.answer.outcome {
            EditOutcome::Applied if self.answer.changed.is_empty() && self.answer.differing.is_empty() => {
                view! {
                    <Notice title=Signal::derive(m::contact_nothing_changed) kind=NoticeKind::Info alert=true>
                        <p>{m::contact_nothing_changed_text}</p>
                    </Notice>
                }
                .into_any()
            }
            EditOutcome::Applied => self.applied(form),
            EditOutcome::AwaitsConsent => self.awaits(),
            // These are kept, and told by [`super::sent`] as long as they are not settled.
            EditOutcome::NotVisible | EditOutcome::Unknown => ().into_any(),
        }
    }

    fn applied(&self, form: ContactForm) -> AnyView {
        let (changed, differing) = (self.answer.changed.clone(), self.answer.differing.clone());
        let changed = move || words::list(changed.iter().map(|field| form.label(field)));
        let differs = !differing.is_empty();
        let differing = move || words::list(differing.iter().map(|field| form.label(field)));
        let mails = self.mails(false);
        view! {
            <Notice title=Signal::derive(m::contact_saved) kind=NoticeKind::Success alert=true>
                <p>{m::contact_saved_text}</p>
                <p>{move || m::labelled(&m::contact_changed_fields())} " " {changed}</p>
                {differs.then(|| view! { <p><strong>{m::contact_differing} " " {differing}</strong></p> })}
                {mails}
            </Notice>
        }
        .into_any()
    }

    fn awaits(&self) -> AnyView {
        let mails = self.mails(true);
        view! {
            <Notice title=Signal::derive(m::edit_awaits) kind=NoticeKind::Warning alert=true>
                <p>{m::edit_awaits_text}</p>
                {mails}
            </Notice>
        }
        .into_any()
    }

    /// The mails that follow: one for consent, and one more to whoever reads a changed address.
    fn mails(&self, consent: bool) -> Option<AnyView> {
        let owned = self.answer.contact.may_own() || consent;
        let sent: Vec<Field> = self.sent.iter().map(|(field, _)| field.clone()).collect();
        let verified = owned && self.terms.as_ref().is_some_and(|terms| terms.is_verified(&sent));
        if !consent && !verified {
            return None;
        }
        let mails =
            [(consent, m::edit_mail_consent as fn() -> String), (verified, m::edit_mail_verification)];
        let mails = mails.into_iter().filter(|(follows, _)| *follows);
        let mails = mails.map(|(_, words)| view! { <li>{words}</li> }).collect_view();
        Some(view! { <p>{move || m::labelled(&m::edit_mails())}</p> <ul>{mails}</ul> }.into_any())
    }
}
