//! The four contacts of a domain, which `domains/modify-contact` names each time.

use super::ROLES;
use crate::error::{CallError, Effect};
use crate::logicboxes::LogicBoxes;
use crate::logicboxes::api::lacks;
use crate::logicboxes::irtp::Irtp;
use crate::logicboxes::pending::{pending_action, taken};
use crate::logicboxes::wire::any;
use registrant_model::domain::Role;
use registrant_model::{ContactId, DomainName};
use serde_json::Value;

/// What stands for a role that the registry does not know.
const NOBODY: &str = "-1";

/// What runs on a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::logicboxes) struct Busy {
    /// The contact that waits to become its registrant, where that is what runs.
    pub(in crate::logicboxes) waits: Option<ContactId>,
}

impl Busy {
    fn of(details: &Value) -> Option<Self> {
        pending_action(details)?;
        let told = Irtp::told(details).filter(Irtp::is_live);
        Some(Self { waits: told.and_then(|irtp| irtp.contact) })
    }
}

/// A domain and its four contacts, as they stand before a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::logicboxes) struct Place {
    pub(in crate::logicboxes) order: String,
    pub(in crate::logicboxes) domain: DomainName,
    ids: [String; 4],
    /// What runs on it and lets no change in.
    busy: Option<Busy>,
}

impl Place {
    /// Reads the four contacts; LogicBoxes wants all of them each time.
    pub(in crate::logicboxes) fn of(details: &Value) -> Result<Self, CallError> {
        let order = any(details, "orderid").or_else(|| any(details, "entityid"));
        let order = order.ok_or_else(|| lacks("the order's number", Effect::None))?;
        let domain = any(details, "domainname").or_else(|| any(details, "description"));
        let domain = domain.and_then(|name| name.parse().ok());
        let domain = domain.ok_or_else(|| lacks("the domain's name", Effect::None))?;
        let ids = ROLES.map(|(_, key, _, _)| any(details, key).unwrap_or_else(|| NOBODY.to_owned()));
        Ok(Self { order, domain, ids, busy: Busy::of(details) })
    }

    /// The four contacts with another registrant.
    pub(in crate::logicboxes) fn with_registrant(&self, registrant: &ContactId) -> [String; 4] {
        let mut ids = self.ids.clone();
        registrant.as_str().clone_into(&mut ids[0]);
        ids
    }

    /// The four contacts with one in the place of another, wherever it stands.
    pub(in crate::logicboxes) fn replacing(&self, old: &ContactId, new: &ContactId) -> [String; 4] {
        self.ids.clone().map(|id| if id == old.as_str() { new.to_string() } else { id })
    }

    /// What runs on it and lets no change in.
    pub(in crate::logicboxes) fn busy(&self) -> Option<&Busy> {
        self.busy.as_ref()
    }

    /// Whether these are the four contacts.
    pub(in crate::logicboxes) fn has(&self, ids: &[String; 4]) -> bool {
        self.ids == *ids
    }

    /// Whether this contact is the registrant.
    pub(in crate::logicboxes) fn has_registrant(&self, contact: &ContactId) -> bool {
        self.ids[0] == contact.as_str()
    }

    /// The roles of this contact.
    pub(in crate::logicboxes) fn roles_of(&self, contact: &ContactId) -> Vec<Role> {
        let roles = ROLES.iter().zip(&self.ids).filter(|(_, id)| *id == contact.as_str());
        roles.map(|((role, ..), _)| *role).collect()
    }

    /// Whether this contact has a role.
    pub(in crate::logicboxes) fn names(&self, contact: &ContactId) -> bool {
        self.ids.iter().any(|id| id == contact.as_str())
    }
}

impl LogicBoxes {
    /// `domains/modify-contact`, with all four contacts. Sent once.
    pub(in crate::logicboxes) async fn modify_contacts(
        &self,
        place: &Place,
        ids: &[String; 4],
        more: &[(&str, &str)],
    ) -> Result<Value, CallError> {
        let mut parameters: Vec<(&str, &str)> = vec![("order-id", &place.order)];
        parameters.extend(ROLES.iter().zip(ids).map(|((_, _, _, name), id)| (*name, id.as_str())));
        parameters.extend_from_slice(more);
        taken(self.api.post("domains/modify-contact", &parameters).await?)
    }
}
