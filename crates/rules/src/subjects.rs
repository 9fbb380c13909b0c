//! The values that rules are judged on.

use crate::object::{FieldRef, Object};
use registrant_model::{Field, Fields};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How the flat account model names what contacts call by a dotted path: by the last part of the path, and
/// where the two differ by these words (inferred; OVHcloud `nichandle.Nichandle` beside `domain.Contact`).
const ACCOUNT_NAMES: [(&str, &str); 7] = [
    ("firstName", "firstname"),
    ("lastName", "name"),
    ("legalForm", "legalform"),
    ("organisationName", "organisation"),
    ("gender", "sex"),
    ("address.line1", "address"),
    ("address.province", "area"),
];

/// Where the value of a label may stand besides under the label itself (body of
/// `POST /domain/configurationRule/check`: `extras {acceptCondition, authInfo}`, `domain {reason, authInfo}`;
/// inferred).
const EXTRA_NAMES: [(&str, Object, &str); 4] = [
    ("ACCEPT_CONDITIONS", Object::Extra, "acceptCondition"),
    ("AUTH_INFO", Object::Extra, "authInfo"),
    ("AUTH_INFO", Object::Domain, "authInfo"),
    ("REASON", Object::Domain, "reason"),
];

/// What is known of each object. `None` means that we do not have it: rules that need it ask the registrar.
///
/// Yes and no are the texts `true` and `false`; several texts in one field stand on a line each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subjects {
    /// The owner's contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Fields>,
    /// The administrator's account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admin: Option<Fields>,
    /// The technical account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tech: Option<Fields>,
    /// The domain's data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<Fields>,
    /// Single values, by their label (`ACCEPT_CONDITIONS`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extras: Option<Fields>,
}

impl Subjects {
    /// Nothing is known of anything.
    pub fn unknown() -> Self {
        Self::default()
    }

    /// The owner alone is known.
    pub fn owner(fields: Fields) -> Self {
        Self::default().with(Object::Owner, fields)
    }

    /// The same, with one object known.
    #[must_use]
    pub fn with(mut self, object: Object, fields: Fields) -> Self {
        let place = match object {
            Object::Owner => &mut self.owner,
            Object::Admin => &mut self.admin,
            Object::Tech => &mut self.tech,
            Object::Domain => &mut self.domain,
            Object::Extra => &mut self.extras,
        };
        *place = Some(fields);
        self
    }

    /// What is known of an object.
    pub fn get(&self, object: Object) -> Option<&Fields> {
        match object {
            Object::Owner => self.owner.as_ref(),
            Object::Admin => self.admin.as_ref(),
            Object::Tech => self.tech.as_ref(),
            Object::Domain => self.domain.as_ref(),
            Object::Extra => self.extras.as_ref(),
        }
    }

    /// Reads the body of `POST /domain/configurationRule/check`: `owner`, `adminAccount`, `techAccount`,
    /// `domain`, `extras`, each an object or missing or null.
    pub fn from_json(body: &Value) -> Self {
        let mut subjects = Self::default();
        for object in Object::ALL {
            if let Some(value @ Value::Object(_)) = body.get(object.wire_key()) {
                subjects = subjects.with(object, flatten(value));
            }
        }
        subjects
    }

    /// The text of a field, as it stands: `None` if the field is missing, `Some("")` if it was cleared.
    pub(crate) fn text(&self, at: &FieldRef) -> Option<&str> {
        let path = at.field.path();
        let under = |object, name| self.get(object).and_then(|fields| present(fields, name));
        let direct = under(at.object, path);
        match at.object {
            _ if direct.is_some() => direct,
            Object::Owner | Object::Domain => None,
            Object::Admin | Object::Tech => {
                let flat =
                    ACCOUNT_NAMES.iter().find(|(contact, _)| *contact == path).map(|(_, account)| *account);
                flat.and_then(|name| under(at.object, name)).or_else(|| under(at.object, at.field.leaf()))
            }
            Object::Extra => {
                let mut names = EXTRA_NAMES.iter().filter(|(label, ..)| *label == path);
                names.find_map(|(_, object, name)| under(*object, name))
            }
        }
    }
}

fn present<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.iter().find(|(field, _)| field.path() == name).map(|(_, text)| text)
}

/// The values of a JSON object by dotted path, as [`Fields`] hold them. Null is no value; lists stand on a
/// line for each entry.
pub fn flatten(value: &Value) -> Fields {
    let mut fields = Fields::new();
    let mut open = vec![(String::new(), value)];
    while let Some((path, value)) = open.pop() {
        let text = match value {
            Value::Null => continue,
            Value::Object(members) => {
                let dot = if path.is_empty() { "" } else { "." };
                open.extend(members.iter().map(|(name, value)| (format!("{path}{dot}{name}"), value)));
                continue;
            }
            Value::Array(items) => items.iter().filter_map(plain).collect::<Vec<_>>().join("\n"),
            other => plain(other).unwrap_or_default(),
        };
        fields.set(Field::new(path), text);
    }
    fields
}

fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Subjects, flatten};
    use crate::object::{FieldRef, Object};
    use registrant_model::Field;
    use serde_json::json;

    fn text(subjects: &Subjects, object: Object, path: &str) -> Option<String> {
        let at = FieldRef { object, field: Field::new(path) };
        subjects.text(&at).map(str::to_owned)
    }

    #[test]
    fn nested_contacts_become_dotted_paths() {
        let fields = flatten(&json!({"firstName": "Ada", "vat": null, "id": 42,
            "address": {"city": "London", "line2": ""}, "isFor": ["emails", "redirect_page"]}));
        assert_eq!(fields.get(&Field::ADDRESS_CITY), Some("London"));
        assert_eq!(fields.get(&Field::new("id")), Some("42"));
        assert_eq!(fields.get(&Field::new("isFor")), Some("emails\nredirect_page"));
        assert!(!fields.iter().any(|(field, _)| field == &Field::VAT));
    }

    #[test]
    fn accounts_are_flat_and_found_by_the_contact_s_words() {
        let body = json!({"adminAccount": {"country": "DE", "city": "Berlin", "firstname": "Max", "name": "Muster",
            "address": "Karl-Marx-Allee 1", "zip": "10178"}, "techAccount": null});
        let subjects = Subjects::from_json(&body);
        assert_eq!(text(&subjects, Object::Admin, "address.country").as_deref(), Some("DE"));
        assert_eq!(text(&subjects, Object::Admin, "address.line1").as_deref(), Some("Karl-Marx-Allee 1"));
        assert_eq!(text(&subjects, Object::Admin, "lastName").as_deref(), Some("Muster"));
        assert_eq!(text(&subjects, Object::Admin, "vat"), None);
        assert!(subjects.tech.is_none());
    }

    #[test]
    fn extras_are_found_by_label_and_by_the_check_route_s_words() {
        let body = json!({"extras": {"acceptCondition": true}, "domain": {"reason": "We are the city"}});
        let subjects = Subjects::from_json(&body);
        assert_eq!(text(&subjects, Object::Extra, "ACCEPT_CONDITIONS").as_deref(), Some("true"));
        assert_eq!(text(&subjects, Object::Extra, "REASON").as_deref(), Some("We are the city"));
        assert_eq!(text(&subjects, Object::Extra, "AUTH_INFO"), None);
    }
}
