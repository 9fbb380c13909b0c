//! How the change is carried out, where that can be chosen: who answers for the owners, whether the domain may leave
//! afterwards, and the registry's own terms. Each declaration is made apart.

use super::Going;
use crate::consequences::{AgentChoice, RegistryTerms};
use crate::language::date_time;
use crate::messages as m;
use crate::owner_change::desk::Desk;
use crate::ui::error_summary::{ErrorEntry, ErrorSummary, ErrorSummaryState};
use crate::ui::form::Form;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::owner_change::{ConsentKind, DraftPatch, Terms, WizardStep};

/// What is filled in on this page.
#[derive(Clone, Copy)]
struct Choices {
    agent: AgentChoice,
    lock: RwSignal<String>,
    registry: RegistryTerms,
    tried: RwSignal<bool>,
}

/// The question of this step.
pub(super) fn question(desk: Desk, errors: RwSignal<bool>) -> AnyView {
    let Some(change) = desk.now() else { return ().into_any() };
    let lock = match change.draft.lock_opt_out {
        Some(true) => "decline",
        Some(false) => "keep",
        None => "",
    };
    let choices = Choices {
        agent: AgentChoice::new(change.draft.agent),
        lock: RwSignal::new(lock.to_owned()),
        registry: RegistryTerms::new(m::terms_label, m::terms_missing),
        tried: RwSignal::new(false),
    };
    let (summary, going) = (ErrorSummaryState::new(), Going::new());
    Effect::new(move |_| errors.set(!summary.is_empty()));
    let offered = StoredValue::new(change.terms.clone());
    let submit = move |()| {
        choices.tried.set(true);
        let terms = offered.get_value();
        let missing = choices.missing(&terms);
        let complete = missing.is_empty();
        summary.show(missing);
        if complete {
            going.on(desk, choices.patch(&terms), WizardStep::Options);
        }
    };
    // The registrar's clock, as of the last save.
    let today = change.updated_at;
    let asks_agent = !change.terms.agents.is_empty();
    let Terms { lock_opt_out, registry_terms, registry_terms_text, lock_days, .. } = change.terms;
    view! {
        <ErrorSummary title=Signal::derive(m::there_is_a_problem) state=summary/>
        {going.note()}
        <Form on_submit=submit busy=going.busy>
            {asks_agent.then(|| offered.with_value(|terms| choices.agent.view(terms)))}
            {lock_opt_out.then(|| lock_question(choices, lock_days, today))}
            {registry_terms.then(|| choices.registry.view(registry_terms_text.as_deref()))}
            {going.button()}
        </Form>
    }
    .into_any()
}

impl Choices {
    /// The lock is asked about only where its owner is asked: an agent cannot decline it for them.
    fn asks_lock(self) -> bool {
        !self.agent.acts()
    }

    fn missing(self, terms: &Terms) -> Vec<ErrorEntry> {
        untrack(|| {
            let mut entries = if terms.agents.is_empty() { Vec::new() } else { self.agent.missing() };
            if terms.lock_opt_out && self.asks_lock() && self.lock.with(String::is_empty) {
                entries.push(ErrorEntry::at("lock", Signal::derive(m::lock_choose)));
            }
            entries.extend(terms.registry_terms.then(|| self.registry.missing()).flatten());
            entries
        })
    }

    fn patch(self, terms: &Terms) -> DraftPatch {
        untrack(|| {
            let lock =
                terms.lock_opt_out.then(|| self.asks_lock() && self.lock.with(|lock| lock == "decline"));
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

/// Whether the domain may leave its registrar afterwards.
fn lock_question(choices: Choices, days: Option<u32>, today: Timestamp) -> AnyView {
    let asked = Memo::new(move |_| choices.asks_lock());
    let end = days.map(|days| today.plus_days(i64::from(days)));
    let days = days.map(f64::from);
    (move || {
        if !asked.get() {
            let words = move || days.map_or_else(m::meaning_lock_not_told, m::lock_with_agent);
            return view! { <p>{words}</p> }.into_any();
        }
        let options = vec![
            RadioOption::new("keep", Signal::derive(m::lock_keep))
                .hint(Signal::derive(move || Some(m::lock_keep_until(&date_time(end?), days?)))),
            RadioOption::new("decline", Signal::derive(m::lock_decline))
                .hint(Signal::derive(|| Some(m::lock_decline_hint()))),
        ];
        let error = Signal::derive(move || {
            (choices.tried.get() && choices.lock.with(String::is_empty)).then(m::lock_choose)
        });
        view! {
            <RadioGroup
                id="lock"
                label=Signal::derive(m::lock_legend)
                value=choices.lock
                options=options
                error=error
            />
        }
        .into_any()
    })
    .into_any()
}
