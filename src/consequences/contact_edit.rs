//! What saving a contact leads to, with each field that changes: who is asked, what is locked, which mails follow.

use super::{AgentChoice, Panel, RegistryTerms};
use crate::contacts::ContactForm;
use crate::messages as m;
use crate::ui::error_summary::ErrorEntry;
use leptos::prelude::*;
use registrant_model::api::{Consents, ContactEdit};
use registrant_model::consequences::{Consequences, EditAct};
use registrant_model::contact::Contact;
use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::{Agent, ConsentKind};
use registrant_model::{ConnectionId, DomainName, Field, Fields};
use std::sync::Arc;

/// The panel above the button that saves.
#[derive(Clone, Copy)]
pub struct EditConsequences {
    form: ContactForm,
    terms: StoredValue<EditTerms>,
    domains: StoredValue<Vec<DomainName>>,
    connection: StoredValue<ConnectionId>,
    /// What the registrar holds.
    before: StoredValue<Fields>,
    /// There may be further domains.
    more: bool,
    /// The registrar makes a new contact of each edit.
    replaces: bool,
    /// Whether it owns a domain.
    owned: bool,
    changed: Memo<Vec<Field>>,
    material: Memo<bool>,
    agent: AgentChoice,
    registry: RegistryTerms,
}

impl EditConsequences {
    /// The consequences of what is typed in the form of `contact`.
    pub fn new(form: ContactForm, terms: EditTerms, contact: &Contact, replaces: bool) -> Self {
        let terms = StoredValue::new(terms);
        let changed = Memo::new(move |_| form.changed_fields());
        let more = contact.more_domains.is_some();
        let owned = !contact.domains.is_empty() || more;
        let material =
            Memo::new(move |_| owned && changed.with(|all| terms.with_value(|terms| terms.is_material(all))));
        let domains = StoredValue::new(contact.domains.clone());
        let connection = StoredValue::new(contact.connection.clone());
        let before = StoredValue::new(contact.fields.clone());
        let agent = AgentChoice::new(None);
        let registry = RegistryTerms::new(m::edit_terms_label, m::edit_terms_missing);
        Self {
            form,
            terms,
            domains,
            connection,
            before,
            more,
            replaces,
            owned,
            changed,
            material,
            agent,
            registry,
        }
    }

    /// What has to be answered before this can be sent.
    pub fn missing(self) -> Vec<ErrorEntry> {
        let mut missing = if self.asks_agent() { self.agent.missing() } else { Vec::new() };
        missing.extend(self.asks_terms().then(|| self.registry.missing()).flatten());
        missing
    }

    /// The edit as it is sent.
    pub fn edit(self, fields: Fields) -> ContactEdit {
        let agent = if self.asks_agent() { untrack(|| self.agent.agent()) } else { None };
        let agent = agent.unwrap_or_default();
        let declared = [
            (agent != Agent::None).then_some(ConsentKind::DesignatedAgent),
            self.asks_terms().then_some(ConsentKind::RegistryTerms),
        ];
        let consents = Consents::List(declared.into_iter().flatten().collect());
        ContactEdit { agent, consents, ..ContactEdit::of(fields) }
    }

    fn asks_agent(self) -> bool {
        self.material.get_untracked() && self.terms.with_value(|terms| !terms.owner_change.agents.is_empty())
    }

    /// Whoever is registered under another name becomes a registrant anew, under the registry's terms.
    fn asks_terms(self) -> bool {
        let changed = self.changed.get_untracked();
        self.owned && self.terms.with_value(|terms| terms.needs_terms(&changed))
    }

    /// The panel; empty while nothing is changed.
    pub fn view(self) -> AnyView {
        let is_changed = Memo::new(move |_| self.changed.with(|changed| !changed.is_empty()));
        let asks_agent = Memo::new(move |_| self.material.get() && self.asks_agent());
        let agents = self.terms.with_value(|terms| terms.owner_change.agents.clone());
        let panel = move || is_changed.get().then(|| self.panel());
        let question = move || asks_agent.get().then(|| self.agent.view(&agents));
        let asks_terms = Memo::new(move |_| {
            self.changed.track();
            self.asks_terms()
        });
        let text = self.terms.with_value(|terms| terms.owner_change.registry_terms_text.clone());
        let registry = move || asks_terms.get().then(|| self.registry.view(text.as_deref()));
        view! { {panel} {question} {registry} }.into_any()
    }

    fn panel(self) -> AnyView {
        let form = self.form;
        let panel = Panel {
            title: m::edit_leads_to,
            id: "edit-consequences",
            label: Arc::new(move |field: &Field| form.label(field)),
            connection: Some(self.connection.get_value()),
        };
        panel.view(move || self.said())
    }

    /// What is said of what is typed now.
    fn said(self) -> Consequences {
        let changed = self.changed.get();
        let after = self.form.typed();
        let agent = self.agent.agent().unwrap_or_default();
        self.terms.with_value(|terms| {
            self.domains.with_value(|domains| {
                self.before.with_value(|before| {
                    let after = before.overlaid_with(&after);
                    let material = changed.iter().any(|field| terms.material.contains(field));
                    let act = EditAct {
                        terms,
                        domains,
                        more: self.more,
                        before,
                        after: &after,
                        changed: &changed,
                        agent: if material { agent } else { Agent::None },
                        lock_opt_out: false,
                        replaces: self.replaces,
                    };
                    act.consequences()
                })
            })
        })
    }
}
