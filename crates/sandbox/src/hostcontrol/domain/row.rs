//! A domain as it is kept.

use crate::hostcontrol::contact::ContactId;
use crate::hostcontrol::tld::Tld;
use crate::store::Row;
use crate::world::World;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// What names a domain besides its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct DomainId(pub(super) Uuid);

impl fmt::Display for DomainId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a contact is for a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Role {
    Registrant,
    Admin,
    Tech,
    Billing,
}

impl Role {
    pub(crate) const ALL: [Self; 4] = [Self::Registrant, Self::Admin, Self::Tech, Self::Billing];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Registrant => "registrant",
            Self::Admin => "admin",
            Self::Tech => "tech",
            Self::Billing => "billing",
        }
    }

    /// How many contacts of a domain have this role, at least and at most (metadata of the layer below).
    pub(super) const fn bounds(self) -> (usize, usize) {
        match self {
            Self::Registrant | Self::Admin => (1, 1),
            Self::Tech => (1, 10),
            Self::Billing => (0, 1),
        }
    }
}

/// A contact in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Assignment {
    pub(crate) role: Role,
    pub(crate) contact: ContactId,
}

/// A domain.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Domain {
    pub(crate) id: DomainId,
    pub(crate) name: String,
    /// What the reseller calls it.
    pub(crate) client_reference: String,
    pub(crate) created: Timestamp,
    pub(crate) expires: Timestamp,
    pub(crate) updated: Timestamp,
    /// In their order, so that equal ones are equal.
    pub(crate) contacts: Vec<Assignment>,
    /// It cannot leave, because its owner has changed.
    pub(crate) locked: bool,
    /// Until when, if that is known.
    pub(crate) locked_until: Option<Timestamp>,
    /// It is suspended, because its owner has not confirmed.
    pub(crate) hold: bool,
}

impl Row for Domain {
    const KIND: &'static str = "hostcontrol.domain";
    type Key = DomainId;
    fn key(&self) -> DomainId {
        self.id
    }
}

impl Domain {
    /// An identifier for a new domain.
    pub(crate) fn next_id(world: &mut World) -> DomainId {
        DomainId(world.uuid())
    }

    /// What stands behind the first dot.
    pub(crate) fn tld(&self, world: &World) -> Tld {
        Tld::of(world, self.name.split_once('.').map_or("", |(_, tld)| tld))
    }

    /// Who owns it.
    pub(crate) fn registrant(&self) -> Option<ContactId> {
        registrant(&self.contacts)
    }

    /// Whether `contact` has any role.
    pub(crate) fn uses(&self, contact: ContactId) -> bool {
        self.contacts.iter().any(|known| known.contact == contact)
    }

    /// Whether `contact` has this role.
    pub(crate) fn holds(&self, role: Role, contact: ContactId) -> bool {
        self.contacts.contains(&Assignment { role, contact })
    }
}

/// The owner among `contacts`.
pub(crate) fn registrant(contacts: &[Assignment]) -> Option<ContactId> {
    contacts.iter().find(|known| known.role == Role::Registrant).map(|known| known.contact)
}
