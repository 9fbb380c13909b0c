//! What saving a contact leads to, with each field that changes: who is asked, what is locked, which mails follow.

use super::{AgentChoice, RegistryTerms};
use crate::contacts::ContactForm;
use crate::messages as m;
use crate::ui::error_summary::ErrorEntry;
use crate::words;
use leptos::prelude::*;
use registrant_model::api::{Consents, ContactEdit};
use registrant_model::contact_edit::EditTerms;
use registrant_model::owner_change::{Agent, ConsentKind, PartyRole};
use registrant_model::{DomainName, Field, Fields};

/// The panel above the button that saves.
#[derive(Clone, Copy)]
pub struct EditConsequences {
    form: ContactForm,
    terms: StoredValue<EditTerms>,
    domains: StoredValue<Vec<DomainName>>,
    /// The registrar makes a new contact of each edit.
    replaces: bool,
    changed: Memo<Vec<Field>>,
    material: Memo<bool>,
    agent: AgentChoice,
    registry: RegistryTerms,
}

impl EditConsequences {
    /// The consequences of what is typed in `form`.
    pub fn new(form: ContactForm, terms: EditTerms, domains: Vec<DomainName>, replaces: bool) -> Self {
        let terms = StoredValue::new(terms);
        let changed = Memo::new(move |_| form.changed_fields());
        let owned = !domains.is_empty();
        let material =
            Memo::new(move |_| owned && changed.with(|all| terms.with_value(|terms| terms.is_material(all))));
        let domains = StoredValue::new(domains);
        let agent = AgentChoice::new(None);
        let registry = RegistryTerms::new(m::edit_terms_label, m::edit_terms_missing);
        Self { form, terms, domains, replaces, changed, material, agent, registry }
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
        self.material.get_untracked() && self.terms.with_value(|terms| terms.owner_change.registry_terms)
    }

    /// Who is asked at all; the designated agent takes some of it away.
    fn asks(self) -> (bool, bool) {
        let agent = self.agent.agent().unwrap_or_default();
        self.terms.with_value(|terms| {
            let asks = |role| terms.owner_change.asks(role, agent);
            (asks(PartyRole::Losing), asks(PartyRole::Gaining))
        })
    }

    /// Whether somebody reads a changed address for the first time.
    fn verifies(self) -> bool {
        let verified = |changed: &Vec<Field>| self.terms.with_value(|terms| terms.is_verified(changed));
        self.domains.with_value(|domains| !domains.is_empty()) && self.changed.with(verified)
    }

    /// The panel; empty while nothing is changed.
    pub fn view(self) -> AnyView {
        let is_changed = Memo::new(move |_| self.changed.with(|changed| !changed.is_empty()));
        let asks_agent = Memo::new(move |_| self.material.get() && self.asks_agent());
        let agents = self.terms.with_value(|terms| terms.owner_change.agents.clone());
        let panel = move || is_changed.get().then(|| self.panel());
        let question = move || asks_agent.get().then(|| self.agent.view(&agents));
        let asks_terms = Memo::new(move |_| self.material.get() && self.asks_terms());
        let text = self.terms.with_value(|terms| terms.owner_change.registry_terms_text.clone());
        let registry = move || asks_terms.get().then(|| self.registry.view(text.as_deref()));
        view! { {panel} {question} {registry} }.into_any()
    }

    fn panel(self) -> AnyView {
        view! {
            <section class="panel stack stack--tight" aria-labelledby="edit-leads-to" id="edit-consequences">
                <h2 id="edit-leads-to">{m::edit_leads_to}</h2>
                <ul>
                    {move || self.sentences().into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
                </ul>
                {self.source()}
            </section>
        }
        .into_any()
    }

    fn sentences(self) -> Vec<String> {
        let mut told = Vec::new();
        let domains = self.domains.get_value();
        if domains.is_empty() {
            return vec![m::edit_no_domain()];
        }
        told.push(m::edit_domains(&words::list(domains.iter().map(ToString::to_string))));
        if self.material.get() {
            told.extend(self.owner_change());
        } else if self.replaces {
            told.push(m::edit_replaces());
        } else {
            told.push(m::edit_at_once());
        }
        if self.verifies() {
            told.push(match self.terms.with_value(|terms| terms.verification_days) {
                Some(days) => m::edit_verified(f64::from(days)),
                None => m::edit_verified_no_end(),
            });
        }
        told
    }

    fn owner_change(self) -> Vec<String> {
        let changed = self.changed.get();
        let terms = self.terms.get_value();
        let labels = changed.iter().filter(|field| terms.material.contains(field));
        let mut told = vec![m::edit_material(&words::list(labels.map(|field| self.form.label(field))))];
        let asks = self.asks();
        told.push(match asks {
            (true, true) => m::meaning_mail_both(),
            (true, false) => m::meaning_mail_losing_only(),
            (false, true) => m::meaning_mail_gaining_only(),
            (false, false) => m::meaning_nobody(),
        });
        if asks.0 || asks.1 {
            let days = terms.owner_change.consent_days;
            told.push(
                days.map_or_else(m::meaning_deadline_not_told, |days| m::meaning_deadline(f64::from(days))),
            );
            if !terms.tells_waiting {
                told.push(m::edit_waiting_not_told());
            }
        }
        told.push(match terms.owner_change.lock_days {
            Some(0) => m::meaning_lock_none(),
            Some(days) => m::meaning_lock_days(f64::from(days)),
            None => m::meaning_lock_not_told(),
        });
        told
    }

    fn source(self) -> AnyView {
        let terms = self.terms.with_value(|terms| terms.owner_change.clone());
        let words = move || m::meaning_source(&terms.source);
        match terms.source_url {
            Some(url) => {
                view! { <p class="source"><a href=url rel="noopener" target="_blank">{words}</a></p> }
                    .into_any()
            }
            None => view! { <p class="source">{words}</p> }.into_any(),
        }
    }
}
