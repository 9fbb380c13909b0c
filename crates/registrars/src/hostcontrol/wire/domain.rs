//! A domain as HostControl shows it (`/domain?embed=contacts`, `/domain/{uuid}?extended=1`).

use super::{Members, WireContact, first_text, leaf, text, time};
use registrant_model::domain::Role;
use registrant_model::{ContactId, DomainName, Timestamp};
use serde_json::{Value, json};

/// The roles of contacts, in the words of requests.
const ROLES: [(Role, &str); 4] =
    [(Role::Owner, "registrant"), (Role::Admin, "admin"), (Role::Tech, "tech"), (Role::Billing, "billing")];

/// A contact in a role: whole, or by its handle alone.
#[derive(Clone, PartialEq)]
pub(in crate::hostcontrol) struct Holder {
    /// The role, where it is one that is known.
    pub(in crate::hostcontrol) role: Option<Role>,
    /// HostControl's word for the role.
    word: String,
    /// By what requests name the contact.
    pub(in crate::hostcontrol) handle: String,
    /// What is told of it besides.
    pub(in crate::hostcontrol) contact: Option<WireContact>,
}

impl Holder {
    fn of(entry: &Value) -> Option<Self> {
        let Value::Object(entry) = entry else { return None };
        let word = text(entry, "role")?;
        let role = ROLES.iter().find(|(_, known)| word.eq_ignore_ascii_case(known)).map(|(role, _)| *role);
        let told = entry.get("contact")?;
        let contact = WireContact::of(told.clone());
        let handle = match &contact {
            Some(contact) => contact.handle().or_else(|| contact.id().map(|id| id.to_string()))?,
            None => leaf(told)?,
        };
        Some(Self { role, word, handle, contact })
    }

    /// Whether it is this contact, by its number or its handle.
    pub(in crate::hostcontrol) fn is(&self, id: &str, handle: Option<&str>) -> bool {
        let known = self.contact.as_ref().and_then(WireContact::id);
        known.is_some_and(|known| known.as_str() == id) || handle == Some(self.handle.as_str())
    }

    /// Its number, where it is told.
    pub(in crate::hostcontrol) fn id(&self) -> Option<ContactId> {
        self.contact.as_ref()?.id()
    }
}

/// A domain.
#[derive(Clone, PartialEq)]
pub(in crate::hostcontrol) struct WireDomain(Members);

impl WireDomain {
    /// The domain in an answer; nothing when the answer names none.
    pub(in crate::hostcontrol) fn of(value: Value) -> Option<Self> {
        let Value::Object(members) = value else { return None };
        let domain = Self(members);
        (domain.uuid().is_some() && domain.name().is_some()).then_some(domain)
    }

    /// What stands in paths.
    pub(in crate::hostcontrol) fn uuid(&self) -> Option<String> {
        first_text(&self.0, &["uuid", "id"])
    }

    /// Its name.
    pub(in crate::hostcontrol) fn name(&self) -> Option<DomainName> {
        text(&self.0, "name")?.parse().ok()
    }

    /// The registrar's word for its state.
    pub(in crate::hostcontrol) fn status(&self) -> Option<String> {
        text(&self.0, "status")
    }

    /// The statuses of the layer below; nothing where they are not told.
    pub(in crate::hostcontrol) fn statuses(&self) -> Option<Vec<String>> {
        match self.0.get("statuses").or_else(|| self.0.get("status")) {
            Some(Value::Array(statuses)) => Some(statuses.iter().filter_map(leaf).collect()),
            _ => None,
        }
    }

    /// Whether the layer below shows this status; nothing where statuses are not told.
    pub(in crate::hostcontrol) fn has_status(&self, status: &str) -> Option<bool> {
        Some(self.statuses()?.iter().any(|known| known.eq_ignore_ascii_case(status)))
    }

    /// When it expires.
    pub(in crate::hostcontrol) fn expires_at(&self) -> Option<Timestamp> {
        time(&first_text(&self.0, &["expiration_date", "current_expiration_date", "expiry_date"])?)
    }

    /// Who stands behind it.
    pub(in crate::hostcontrol) fn holders(&self) -> Vec<Holder> {
        match self.0.get("contacts") {
            Some(Value::Array(entries)) => entries.iter().filter_map(Holder::of).collect(),
            _ => Vec::new(),
        }
    }

    /// The roles whose contact is named by nothing any more: HostControl's words for them.
    pub(in crate::hostcontrol) fn vacant(&self) -> Vec<String> {
        let Some(Value::Array(entries)) = self.0.get("contacts") else { return Vec::new() };
        let vacant = |entry: &&Value| Holder::of(entry).is_none();
        let role = |entry: &Value| text(entry.as_object()?, "role");
        entries.iter().filter(vacant).filter_map(role).map(|word| word.to_ascii_lowercase()).collect()
    }

    /// Who owns it.
    pub(in crate::hostcontrol) fn registrant(&self) -> Option<Holder> {
        self.holders().into_iter().find(|holder| holder.role == Some(Role::Owner))
    }

    /// All roles with another registrant, as `PUT /domain/{uuid}` takes them: whether roles that are not named keep
    /// their contacts is not documented, so each is named.
    pub(in crate::hostcontrol) fn contacts_with_registrant(&self, handle: &str) -> Value {
        let entry = |role: &str, contact: &str| json!({"role": role, "contact": contact});
        let others = self.holders().into_iter().filter(|holder| holder.role != Some(Role::Owner));
        let mut contacts = vec![entry("registrant", handle)];
        contacts.extend(others.map(|holder| entry(&holder.word, &holder.handle)));
        Value::Array(contacts)
    }
}

#[cfg(test)]
mod tests {
    use super::WireDomain;
    use registrant_model::domain::Role;
    use serde_json::json;

    #[test]
    fn embedded_contacts_and_handles_are_the_same() {
        let whole = json!({"id": "u", "name": "Example.NL", "expiration_date": "2027-03-01", "contacts": [
            {"role": "registrant", "contact": {"id": "c1", "handle": "H1", "name": "Ada"}},
            {"role": "admin", "contact": {"id": "c2", "handle": "H2"}},
            {"role": "reseller", "contact": {"id": "c3", "handle": "H3"}}]});
        let handles = json!({"uuid": "u", "name": "example.nl", "contacts": [
            {"role": "registrant", "contact": "H1"}, {"role": "admin", "contact": "H2"},
            {"role": "reseller", "contact": "H3"}]});
        let sent = json!([{"role": "registrant", "contact": "NEW"}, {"role": "admin", "contact": "H2"},
            {"role": "reseller", "contact": "H3"}]);
        for value in [whole, handles] {
            let domain = WireDomain::of(value).unwrap();
            assert_eq!(domain.uuid().as_deref(), Some("u"));
            assert_eq!(domain.name().unwrap().as_str(), "example.nl");
            let owner = domain.registrant().unwrap();
            assert!(owner.role == Some(Role::Owner) && owner.is("?", Some("H1")));
            assert_eq!(domain.contacts_with_registrant("NEW"), sent);
        }
    }

    #[test]
    fn a_role_without_a_contact_is_told_from_one_that_is_held() {
        let domain = json!({"id": "u", "name": "example.nl", "contacts": [
            {"role": "registrant", "contact": "H1"}, {"role": "Tech", "contact": null}, {"role": "admin"}]});
        let domain = WireDomain::of(domain).unwrap();
        assert_eq!(domain.vacant(), ["tech", "admin"]);
        assert_eq!(domain.holders().len(), 1);
    }

    #[test]
    fn statuses_that_are_not_told_are_not_guessed() {
        let domain = |status| WireDomain::of(json!({"id": 1, "name": "a.info", "statuses": status})).unwrap();
        assert_eq!(domain(json!(null)).has_status("PENDING_UPDATE"), None);
        assert_eq!(domain(json!(["OK"])).has_status("PENDING_UPDATE"), Some(false));
        assert_eq!(domain(json!(["PENDING_UPDATE"])).has_status("PENDING_UPDATE"), Some(true));
    }
}
