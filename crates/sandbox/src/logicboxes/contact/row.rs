//! A contact as it is kept. Nobody can edit one: what changes is which contact a domain has.

use super::Kind;
use crate::ids::number;
use crate::logicboxes::customer::CustomerId;
use crate::logicboxes::protocol::Attributes;
use crate::store::Row;
use crate::world::World;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

number! {
    /// The number of a contact.
    ContactId
}

impl ContactId {
    /// The number for a new contact.
    pub(crate) fn next(world: &mut World) -> Self {
        Self(world.next_number_from("logicboxes.contact", 80_069_410))
    }
}

/// What becomes of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Status {
    Active,
    /// It can still be looked at, and no longer be used.
    Deleted,
    /// Nobody has used it for six months.
    Archived,
}

impl Status {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Deleted => "Deleted",
            Self::Archived => "Archived",
        }
    }
}

/// A phone number in its two parts, without `+`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Phone {
    pub(crate) cc: String,
    pub(crate) number: String,
}

/// The person or organisation and how to reach it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Details {
    pub(crate) name: String,
    /// Empty where the type knows persons by that (.es, .fr).
    pub(crate) company: String,
    pub(crate) email: String,
    pub(crate) address1: String,
    pub(crate) address2: Option<String>,
    pub(crate) address3: Option<String>,
    pub(crate) city: String,
    pub(crate) state: Option<String>,
    pub(crate) country: String,
    pub(crate) zip: String,
    pub(crate) phone: Phone,
    pub(crate) fax: Option<Phone>,
}

/// A contact.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) id: ContactId,
    pub(crate) customer: CustomerId,
    pub(crate) kind: Kind,
    pub(crate) details: Details,
    /// Extra details of extensions, under the names they were given with.
    pub(crate) attributes: Attributes,
    pub(crate) status: Status,
    pub(crate) created: Timestamp,
    /// Since when no domain has it; `None` while one does.
    pub(crate) unused_since: Option<Timestamp>,
    /// Whether an owner change to this contact was approved by a designated agent.
    pub(crate) agent: bool,
    /// The fields that were found to be wrong (`whoisValidity`).
    pub(crate) invalid: BTreeSet<String>,
}

impl Row for Contact {
    const KIND: &'static str = "logicboxes.contact";
    type Key = ContactId;
    fn key(&self) -> ContactId {
        self.id
    }
}

impl Contact {
    /// The organisation; `None` for a person, however the type says so ("N/A", "NA", "N A", empty).
    pub(crate) fn organization(&self) -> Option<&str> {
        let company = self.details.company.trim();
        let person = ["", "N/A", "NA", "N A", "NOT APPLICABLE"];
        (!person.contains(&company.to_uppercase().as_str())).then_some(company)
    }
}
