//! How the change is carried out, where that can be chosen: who answers for the owners, whether the domain may leave
//! afterwards, and the registry's own terms. Each declaration is made apart.

use super::Going;
use crate::consequences::{AgentChoice, LockChoice, RegistryTerms};
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use leptos::prelude::*;
use registrant_model::owner_change::{ConsentKind, DraftPatch, Terms, WizardStep};

/// What is filled in on this page.
#[derive(Clone, Copy)]
struct Choices {
    agent: AgentChoice,
    lock: LockChoice,
    registry: RegistryTerms,
}

/// The question of this step.
pub(super) fn question(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let Some(change) = desk.now() else { return ().into_any() };
    let agent = AgentChoice::new(change.draft.agent);
    let choices = Choices {
        agent,
        lock: LockChoice::new(change.draft.lock_opt_out, agent, &change.terms),
        registry: RegistryTerms::new(m::terms_label, m::terms_missing),
    };
    let (summary, going) = (ErrorSummaryState::new(), Going::new());
    Effect::new(move |_| errors.set(!summary.is_empty()));
    let offered = StoredValue::new(change.terms.clone());
    let submit = move |()| {
        let terms = offered.get_value();
        let missing = choices.missing(&terms);
        let complete = missing.is_empty();
        summary.show(missing);
        if complete {
            going.on(desk, choices.patch(&terms), WizardStep::Options);
        }
    };
    let today = change.reckoned_from();
    let asks_agent = !change.terms.agents.is_empty();
    let Terms { lock_opt_out, registry_terms, registry_terms_text, .. } = change.terms;
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {going.note()}
        <Form on_submit=submit busy=going.busy>
            {asks_agent.then(|| offered.with_value(|terms| choices.agent.view(terms)))}
            {lock_opt_out.then(|| offered.with_value(|terms| choices.lock.view(terms, Some(today))))}
            {registry_terms.then(|| choices.registry.view(registry_terms_text.as_deref()))}
            {going.button()}
        </Form>
    }
    .into_any()
}

impl Choices {
    fn missing(self, terms: &Terms) -> Vec<ErrorEntry> {
        untrack(|| {
            let mut entries = if terms.agents.is_empty() { Vec::new() } else { self.agent.missing() };
            entries.extend(terms.lock_opt_out.then(|| self.lock.missing()).flatten());
            entries.extend(terms.registry_terms.then(|| self.registry.missing()).flatten());
            entries
        })
    }

    fn patch(self, terms: &Terms) -> DraftPatch {
        untrack(|| {
            let lock = terms.lock_opt_out.then(|| self.lock.declines());
            let consents = [
                (!terms.agents.is_empty()).then(|| (ConsentKind::DesignatedAgent, self.agent.acts())),
                terms.registry_terms.then_some((ConsentKind::RegistryTerms, true)),
            ];
            DraftPatch {
                agent: self.agent.agent(),
                lock_opt_out: lock,
                consents: consents.into_iter().flatten().collect(),
                ..DraftPatch::default()
            }
        })
    }
}
