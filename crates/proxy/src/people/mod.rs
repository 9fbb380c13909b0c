//! Who is signed in, and what they may see.

mod access;
mod persona;

pub(crate) use access::{
    Share, may_see_change, may_see_connection, may_see_contact, may_see_contact_id, may_see_domain,
    visible_changes, visible_contacts, visible_domains,
};
pub(crate) use persona::{operator, person_of};

use registrant_model::api::Persona;
use registrant_model::{ConnectionId, DomainName};

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// The name under which their drafts and keys are kept.
    pub(crate) subject: String,
    /// What the screen calls them.
    pub(crate) name: String,
    /// The persona, in sandbox mode.
    pub(crate) persona: Option<Persona>,
    /// What they may see.
    pub(crate) scope: Scope,
}

/// What a person may see.
#[derive(Clone, Debug)]
pub(crate) enum Scope {
    /// Everything.
    Everything,
    /// One connection.
    Connection(ConnectionId),
    /// Named domains.
    Domains(Vec<(ConnectionId, DomainName)>),
}

impl Person {
    /// Whether they work for the reseller.
    pub(crate) fn is_staff(&self) -> bool {
        matches!(self.scope, Scope::Everything)
    }
}
