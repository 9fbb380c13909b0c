//! The personas of the sandbox.

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
