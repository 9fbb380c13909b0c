//! What saving a contact leads to, with each field that changes: who is asked, what is locked, which mails follow.

use super::{AgentChoice, LockChoice, Panel, RegistryTerms};
use crate::contacts::{ContactForm, KnownDomains};
use crate::messages as m;
use crate::ui::error_summary::ErrorEntry;
use leptos::prelude::*;
use registrant_model::api::{Consents, ContactEdit};
use registrant_model::consequences::{Consequences, EditAct};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::{Agent, ConsentKind};
use registrant_model::{ConnectionId, Field, Fields};
use std::sync::Arc;

/// What is edited.
struct Subject {
    connection: ConnectionId,
    /// What the registrar holds.
    before: Fields,
    /// The registrar makes a new contact of each edit.
    replaces: bool,
}

/// What is asked besides the values.
#[derive(Clone, Copy)]
struct Asked {
    agent: AgentChoice,
    lock: LockChoice,
    registry: RegistryTerms,
}

/// The panel above the button that saves.
#[derive(Clone, Copy)]
pub struct EditConsequences {
    form: ContactForm,
    terms: StoredValue<EditTerms>,
    known: KnownDomains,
    subject: StoredValue<Subject>,
    changed: Memo<Vec<Field>>,
    material: Memo<bool>,
    asked: StoredValue<Asked>,
}

impl EditConsequences {
    /// The consequences of what is typed in the form of `contact`.
    pub fn new(
        form: ContactForm,
        terms: EditTerms,
        contact: &Contact,
        known: KnownDomains,
        replaces: bool,
    ) -> Self {
        let agent = AgentChoice::new(None);
        let lock = LockChoice::new(None, agent, &terms.owner_change);
        let terms = StoredValue::new(terms);
        let changed = Memo::new(move |_| form.changed_fields());
        let is_material = move || changed.with(|all| terms.with_value(|terms| terms.is_material(all)));
        let material = Memo::new(move |_| known.may_own() && is_material());
        let (connection, before) = (contact.connection.clone(), contact.fields.clone());
        let subject = StoredValue::new(Subject { connection, before, replaces });
        let registry = RegistryTerms::new(m::edit_terms_label, m::edit_terms_missing);
        let asked = StoredValue::new(Asked { agent, lock, registry });
        Self { form, terms, known, subject, changed, material, asked }
    }

    /// What has to be answered before this can be sent.
    pub fn missing(self) -> Vec<ErrorEntry> {
        let Asked { agent, lock, registry } = self.asked.get_value();
        let mut missing = if self.asks_agent() { agent.missing() } else { Vec::new() };
        missing.extend(self.asks_lock().then(|| lock.missing()).flatten());
        missing.extend(self.asks_terms().then(|| registry.missing()).flatten());
        missing
    }

    /// The edit as it is sent.
    pub fn edit(self, fields: Fields) -> ContactEdit {
        let Asked { agent, lock, .. } = self.asked.get_value();
        let agent = if self.asks_agent() { untrack(|| agent.agent()) } else { None };
        let agent = agent.unwrap_or_default();
        let declared = [
            (agent != Agent::None).then_some(ConsentKind::DesignatedAgent),
            self.asks_terms().then_some(ConsentKind::RegistryTerms),
        ];
        let consents = Consents::List(declared.into_iter().flatten().collect());
        let lock_opt_out = self.asks_lock() && untrack(|| lock.declines());
        ContactEdit { agent, consents, lock_opt_out, ..ContactEdit::of(fields) }
    }

    fn asks_agent(self) -> bool {
        self.material.get_untracked() && self.terms.with_value(|terms| !terms.owner_change.agents.is_empty())
    }

    /// Whether the lock that would follow can be declined with the edit itself.
    fn asks_lock(self) -> bool {
        self.material.get_untracked() && self.terms.with_value(|terms| terms.owner_change.lock_opt_out)
    }

    /// Whoever is registered under another name becomes a registrant anew, under the registry's terms.
    fn asks_terms(self) -> bool {
        let (changed, may_own) = untrack(|| (self.changed.get(), self.known.may_own()));
        may_own && self.terms.with_value(|terms| terms.needs_terms(&changed))
    }

    /// The panel; empty while nothing is changed.
    pub fn view(self) -> AnyView {
        let Asked { agent, lock, registry } = self.asked.get_value();
        let is_changed = Memo::new(move |_| self.changed.with(|changed| !changed.is_empty()));
        let asks_agent = Memo::new(move |_| self.material.get() && self.asks_agent());
        let panel = move || is_changed.get().then(|| self.panel());
        let question = move || {
            let view = || self.terms.with_value(|terms| agent.view(&terms.owner_change));
            asks_agent.get().then(view)
        };
        let asks_lock = Memo::new(move |_| self.material.get() && self.asks_lock());
        let lock = move || {
            let view = || self.terms.with_value(|terms| lock.view(&terms.owner_change, terms.at));
            asks_lock.get().then(view)
        };
        let asks_terms = Memo::new(move |_| {
            self.changed.track();
            self.known.may_own();
            self.asks_terms()
        });
        let text = self.terms.with_value(|terms| terms.owner_change.registry_terms_text.clone());
        let registry = move || asks_terms.get().then(|| registry.view(text.as_deref()));
        view! { {panel} {question} {lock} {registry} }.into_any()
    }

    fn panel(self) -> AnyView {
        let form = self.form;
        let panel = Panel {
            title: m::edit_leads_to,
            id: "edit-consequences",
            label: Arc::new(move |field: &Field| form.label(field)),
            connection: Some(self.subject.with_value(|subject| subject.connection.clone())),
        };
        panel.view(move || self.said())
    }

    /// What is said of what is typed now.
    fn said(self) -> Consequences {
        let changed = self.changed.get();
        let after = self.form.typed();
        let Asked { agent, lock, .. } = self.asked.get_value();
        let agent = if self.material.get() { agent.agent() } else { None }.unwrap_or_default();
        let lock_opt_out = self.material.get() && lock.declines();
        let more = self.known.more();
        self.terms.with_value(|terms| {
            self.known.with(|domains, used_by| {
                self.subject.with_value(|Subject { before, replaces, .. }| {
                    let after = before.overlaid_with(&after);
                    let act = EditAct {
                        terms,
                        domains,
                        used_by,
                        more,
                        before,
                        after: &after,
                        changed: &changed,
                        agent,
                        lock_opt_out,
                        replaces: *replaces,
                    };
                    act.consequences()
                })
            })
        })
    }
}
