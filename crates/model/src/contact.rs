//! Contacts: persons and organisations that a registrar holds.

use crate::connection::checked_text;
use crate::domain::Role;
use crate::{ConnectionId, DomainName, Fields};
use serde::{Deserialize, Serialize};

/// Whether a text can stand in an address of the API and in a registrar's path: printable ASCII without `/`,
/// `?`, `#` and `%`, 1 to 100 characters.
pub(crate) fn plain_id(text: &str) -> Option<String> {
    let fits = (1..=100).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'/' | b'?' | b'#' | b'%' | b'\\'))
        && text != "."
        && text != "..";
    fits.then(|| text.to_owned())
}

checked_text! {
    /// A contact's number or handle at its registrar.
    ContactId, NotAContactId, "contact id", plain_id
}

/// A contact in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactSummary {
    /// Where it is held.
    pub connection: ConnectionId,
    /// Its number there.
    pub id: ContactId,
    /// What a person would call it.
    pub name: String,
    /// The organisation, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Its e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The domains it owns, as far as they are known.
    #[serde(default)]
    pub domains: Vec<DomainName>,
}

/// A contact with all that its registrar holds of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    /// Where it is held.
    pub connection: ConnectionId,
    /// Its number there.
    pub id: ContactId,
    /// The values by field.
    pub fields: Fields,
    /// The domains it owns, as far as they were looked for.
    #[serde(default)]
    pub domains: Vec<DomainName>,
    /// The domains that it does not own and in which it has another role, as far as they were looked for. An edit
    /// changes these as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used_by: Vec<ContactUse>,
    /// Where the search for further domains is taken up; missing when all of the account were looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_domains: Option<String>,
}

impl Contact {
    /// A contact of which no domain is known, because it has none or because nobody has looked.
    pub fn new(connection: ConnectionId, id: ContactId, fields: Fields) -> Self {
        Self { connection, id, fields, domains: Vec::new(), used_by: Vec::new(), more_domains: None }
    }

    /// Whether it owns a domain, or may own one that was not looked for yet.
    pub const fn may_own(&self) -> bool {
        !self.domains.is_empty() || self.more_domains.is_some()
    }

    /// Whether no domain has it in any role, and all were looked at.
    pub const fn is_unused(&self) -> bool {
        !self.may_own() && self.used_by.is_empty()
    }

    /// The contact with the domains that were found.
    #[must_use]
    pub fn with_domains(self, found: ContactDomains) -> Self {
        Self { domains: found.items, used_by: found.used_by, more_domains: found.next, ..self }
    }
}

/// A domain that has a contact in another role than the owner's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactUse {
    /// Which one.
    pub domain: DomainName,
    /// As what, once each; empty where the registrar's word for it is not known here.
    #[serde(default)]
    pub roles: Vec<Role>,
}

/// The domains of a contact among those that were looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactDomains {
    /// Those it owns.
    pub items: Vec<DomainName>,
    /// Those it does not own and in which it has another role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used_by: Vec<ContactUse>,
    /// Where the search is taken up; missing when all of the account were looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl ContactDomains {
    /// Sorts domains by what a contact is to each of them: nothing, its owner, or something else. `roles` tells all its
    /// roles, [`Role::Owner`] among them, or nothing where it has none.
    pub fn among<D>(
        domains: impl IntoIterator<Item = D>,
        name: impl Fn(&D) -> Option<DomainName>,
        roles: impl Fn(&D) -> Option<Vec<Role>>,
    ) -> Self {
        let mut found = Self::default();
        for domain in domains {
            let (Some(name), Some(mut roles)) = (name(&domain), roles(&domain)) else { continue };
            if roles.contains(&Role::Owner) {
                found.items.push(name);
            } else {
                roles.sort_unstable();
                roles.dedup();
                found.used_by.push(ContactUse { domain: name, roles });
            }
        }
        found.items.sort_unstable();
        found.used_by.sort_unstable();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Contact, ContactDomains, ContactUse};
    use crate::domain::Role;
    use crate::{ConnectionId, DomainName, Fields};

    fn name(text: &str) -> DomainName {
        text.parse().unwrap()
    }

    #[test]
    fn an_owners_further_roles_are_not_told_twice() {
        let domains = [
            ("c.nl", Some(vec![Role::Billing, Role::Tech, Role::Billing])),
            ("b.nl", Some(vec![Role::Admin, Role::Owner])),
            ("a.nl", Some(vec![])),
            ("d.nl", None),
        ];
        let found = ContactDomains::among(domains, |it| it.0.parse().ok(), |it| it.1.clone());
        assert_eq!(found.items, [name("b.nl")]);
        let used = |domain, roles: &[Role]| ContactUse { domain: name(domain), roles: roles.to_vec() };
        assert_eq!(found.used_by, [used("a.nl", &[]), used("c.nl", &[Role::Tech, Role::Billing])]);
        let nobody = Contact::new(ConnectionId::known("here"), "1".parse().unwrap(), Fields::new());
        assert!(nobody.is_unused() && !nobody.with_domains(found).is_unused());
    }

    #[test]
    fn what_older_versions_kept_is_read() {
        let told = r#"{"connection": "here", "id": "1", "fields": {}, "domains": ["a.nl"]}"#;
        let contact: Contact = serde_json::from_str(told).unwrap();
        assert!(contact.used_by.is_empty());
        assert!(!serde_json::to_string(&contact).unwrap().contains("used_by"));
    }
}
