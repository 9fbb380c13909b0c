//! The personas of the sandbox, and whoever runs real connections.

use crate::messages::{self as m, Text};
use registrant_model::api::Persona;

/// What a persona is called, and what it may see.
pub fn persona(persona: Persona) -> (Text, Text) {
    match persona {
        Persona::Customer => (m::persona_customer, m::persona_customer_hint),
        Persona::Partner => (m::persona_partner, m::persona_partner_hint),
        Persona::Reseller => (m::persona_reseller, m::persona_reseller_hint),
        Persona::Stranger => (m::persona_stranger, m::persona_stranger_hint),
    }
}

/// What whoever did something is called, by the name under which it was written down.
pub fn subject(subject: &str) -> String {
    let known = Persona::ALL.into_iter().find(|known| known.as_str() == subject);
    match known {
        Some(known) => persona(known).0(),
        None if subject == "operator" => m::person_operator(),
        None => subject.to_owned(),
    }
}
