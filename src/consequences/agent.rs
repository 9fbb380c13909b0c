//! The question who confirms. Acting for an owner is certified right where it is chosen, apart from all else.

use crate::messages as m;
use crate::ui::consent_box::ConsentBox;
use crate::ui::error_summary::ErrorEntry;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use crate::words::agents;
use leptos::prelude::*;
use registrant_model::owner_change::{Agent, Terms};

/// The answer. Nothing is chosen and nothing is certified beforehand.
#[derive(Clone, Copy, Debug)]
pub struct AgentChoice {
    chosen: RwSignal<String>,
    authorised: RwSignal<bool>,
    tried: RwSignal<bool>,
}

impl AgentChoice {
    /// A question with the answer that was given before, if one was.
    pub fn new(before: Option<Agent>) -> Self {
        Self {
            chosen: RwSignal::new(before.map(agents::value).unwrap_or_default().to_owned()),
            authorised: RwSignal::new(false),
            tried: RwSignal::new(false),
        }
    }

    /// Who confirms. Whoever asks inside a derived signal follows the answer.
    pub fn agent(self) -> Option<Agent> {
        let chosen = self.chosen.get();
        agents::ALL.into_iter().find(|agent| agents::value(*agent) == chosen)
    }

    /// Whether somebody is to confirm in an owner's place.
    pub fn acts(self) -> bool {
        self.agent().is_some_and(|agent| agent != Agent::None)
    }

    /// From now on what is missing is shown where it is missing.
    pub fn missing(self) -> Vec<ErrorEntry> {
        self.tried.set(true);
        untrack(|| {
            let mut entries = Vec::new();
            if self.agent().is_none() {
                entries.push(ErrorEntry::at("agent", Signal::derive(m::agent_choose)));
            }
            if self.acts() && !self.authorised.get() {
                entries.push(ErrorEntry::at("authorised", Signal::derive(m::agent_missing)));
            }
            entries
        })
    }

    /// The question, with the answers that the registrar knows, and as much of what follows as it promises.
    pub fn view(self, terms: &Terms) -> AnyView {
        let option = |agent: &Agent| {
            let agent = *agent;
            let (label, hint) = agents::words(agent);
            let hint = if terms.may_ignore(agent) { agents::hint_perhaps(agent) } else { hint };
            let option = RadioOption::new(agents::value(agent), Signal::derive(label));
            let option = option.hint(Signal::derive(move || Some(hint())));
            if agent == Agent::None {
                option
            } else {
                option.reveal(ViewFn::from(move || self.certify(agent)))
            }
        };
        let options: Vec<RadioOption> = terms.agents.iter().map(option).collect();
        let error =
            Signal::derive(move || (self.tried.get() && self.agent().is_none()).then(m::agent_choose));
        view! {
            <section class="stack stack--tight">
                <p>{m::agent_text}</p>
                <RadioGroup
                    id="agent"
                    label=Signal::derive(m::agent_legend)
                    value=self.chosen
                    options=options
                    error=error
                />
            </section>
        }
        .into_any()
    }

    fn certify(self, agent: Agent) -> AnyView {
        let error =
            Signal::derive(move || (self.tried.get() && !self.authorised.get()).then(m::agent_missing));
        let label: fn() -> String = match agent {
            Agent::Losing => m::agent_certify_losing,
            Agent::Gaining => m::agent_certify_gaining,
            Agent::None | Agent::Both => m::agent_certify_both,
        };
        view! {
            <ConsentBox
                id="authorised"
                title=Signal::derive(m::agent_certify_title)
                label=Signal::derive(label)
                given=self.authorised
                error=error
            >
                <p>{m::agent_certify_text}</p>
            </ConsentBox>
        }
        .into_any()
    }
}
