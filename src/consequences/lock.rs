//! The question whether the domain may leave its registrar afterwards. Where an agent cannot decline the lock, there is
//! nothing to ask, and that is said.

use super::AgentChoice;
use crate::language::date_time;
use crate::messages as m;
use crate::ui::error_summary::ErrorEntry;
use crate::ui::radio_group::{RadioGroup, RadioOption};
use leptos::prelude::*;
use registrant_model::Timestamp;
use registrant_model::owner_change::Terms;

/// The answer. Nothing is chosen beforehand.
#[derive(Clone, Copy, Debug)]
pub struct LockChoice {
    chosen: RwSignal<String>,
    tried: RwSignal<bool>,
    agent: AgentChoice,
    agent_may: bool,
}

impl LockChoice {
    /// A question with the answer that was given before, if one was.
    pub fn new(declined: Option<bool>, agent: AgentChoice, terms: &Terms) -> Self {
        let agent_may = terms.agent_may_decline_lock;
        let chosen = declined.map_or("", |declined| if declined { "decline" } else { "keep" });
        Self { chosen: RwSignal::new(chosen.to_owned()), tried: RwSignal::new(false), agent, agent_may }
    }

    /// Whether somebody acts for an owner counts where an agent cannot decline the lock.
    fn is_asked(self) -> bool {
        self.agent_may || !self.agent.acts()
    }

    /// Whether the lock is declined. Whoever asks inside a derived signal follows the answer.
    pub fn declines(self) -> bool {
        self.is_asked() && self.chosen.with(|chosen| chosen == "decline")
    }

    /// From now on what is missing is shown where it is missing.
    pub fn missing(self) -> Option<ErrorEntry> {
        self.tried.set(true);
        let missing = untrack(|| self.is_asked() && self.chosen.with(String::is_empty));
        missing.then(|| ErrorEntry::at("lock", Signal::derive(m::lock_choose)))
    }

    /// The question; `now` is the registrar's clock, where it is known.
    pub fn view(self, terms: &Terms, now: Option<Timestamp>) -> AnyView {
        let asked = Memo::new(move |_| self.is_asked());
        let end = terms.lock_days.zip(now).map(|(days, now)| now.plus_days(i64::from(days)));
        let days = terms.lock_days.map(f64::from);
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
                (self.tried.get() && self.chosen.with(String::is_empty)).then(m::lock_choose)
            });
            view! {
                <RadioGroup
                    id="lock"
                    label=Signal::derive(m::lock_legend)
                    value=self.chosen
                    options=options
                    error=error
                />
            }
            .into_any()
        })
        .into_any()
    }
}
