//! The four contacts of a domain.

use crate::logicboxes::contact::ContactId;
use serde::{Deserialize, Serialize};

/// A role that a contact has for a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Registrant,
    Admin,
    Tech,
    Billing,
}

impl Role {
    /// All of them, in the order of the documentation.
    pub(crate) const ALL: [Self; 4] = [Self::Registrant, Self::Admin, Self::Tech, Self::Billing];

    /// The parameter of `domains/modify-contact`.
    pub(super) const fn parameter(self) -> &'static str {
        match self {
            Self::Registrant => "reg-contact-id",
            Self::Admin => "admin-contact-id",
            Self::Tech => "tech-contact-id",
            Self::Billing => "billing-contact-id",
        }
    }

    /// How `domains/details` and errors name it: `registrantcontactid`.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Registrant => "registrant",
            Self::Admin => "admin",
            Self::Tech => "tech",
            Self::Billing => "billing",
        }
    }
}

/// Who has which role. Some registries know no admin, tech or billing contact (`-1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Roles {
    pub(crate) registrant: ContactId,
    pub(crate) admin: Option<ContactId>,
    pub(crate) tech: Option<ContactId>,
    pub(crate) billing: Option<ContactId>,
}

impl Roles {
    pub(crate) const fn get(&self, role: Role) -> Option<ContactId> {
        match role {
            Role::Registrant => Some(self.registrant),
            Role::Admin => self.admin,
            Role::Tech => self.tech,
            Role::Billing => self.billing,
        }
    }

    /// Everybody who has a role.
    pub(crate) fn all(&self) -> impl Iterator<Item = ContactId> + use<> {
        [Some(self.registrant), self.admin, self.tech, self.billing].into_iter().flatten()
    }
}
