//! Designated agents in words.

use crate::messages as m;
use registrant_model::owner_change::Agent;

/// Every answer to the question who confirms.
pub const ALL: [Agent; 4] = [Agent::None, Agent::Losing, Agent::Gaining, Agent::Both];

/// The value of an answer in a form.
pub fn value(agent: Agent) -> &'static str {
    match agent {
        Agent::None => "none",
        Agent::Losing => "losing",
        Agent::Gaining => "gaining",
        Agent::Both => "both",
    }
}

/// A message in the reader's language.
type Message = fn() -> String;

/// Who confirms, and what follows from it.
pub fn words(agent: Agent) -> (Message, Message) {
    match agent {
        Agent::None => (m::agent_none, m::agent_none_hint),
        Agent::Losing => (m::agent_losing, m::agent_losing_hint),
        Agent::Gaining => (m::agent_gaining, m::agent_gaining_hint),
        Agent::Both => (m::agent_both, m::agent_both_hint),
    }
}

/// What is open where the registrar may ask all the same; nothing where nobody acts for anybody.
pub fn perhaps(agent: Agent) -> Option<Message> {
    match agent {
        Agent::None => None,
        Agent::Losing => Some(m::consequence_agent_perhaps_losing),
        Agent::Gaining => Some(m::consequence_agent_perhaps_gaining),
        Agent::Both => Some(m::consequence_agent_perhaps_both),
    }
}

/// What follows from an answer, where the registrar may ask all the same.
pub fn hint_perhaps(agent: Agent) -> Message {
    match agent {
        Agent::None => m::agent_none_hint,
        Agent::Losing => m::agent_losing_perhaps,
        Agent::Gaining => m::agent_gaining_perhaps,
        Agent::Both => m::agent_both_perhaps,
    }
}
