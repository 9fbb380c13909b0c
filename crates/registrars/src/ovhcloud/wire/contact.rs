//! `domain.Contact`, kept whole.
//!
//! A PUT replaces the object, so what this product does not know has to go back unchanged: the registrar's own
//! JSON is kept, and only the named values are written into it.

use crate::error::{CallError, Effect};
use registrant_model::contact::Contact;
use registrant_model::{ConnectionId, ContactId, Field, Fields};
use serde_json::{Map, Value};

/// Values that travel as numbers; all others are texts.
const NUMBERS: [&str; 1] = ["accreditationYear"];

/// A contact as it travels.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(transparent)]
pub(in crate::ovhcloud) struct WireContact(Map<String, Value>);

/// What comes from the registrar has a number; anything else is no contact.
impl<'de> serde::Deserialize<'de> for WireContact {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let contact = Self(Map::deserialize(deserializer)?);
        match contact.id() {
            Some(_) => Ok(contact),
            None => Err(serde::de::Error::missing_field("id")),
        }
    }
}

impl WireContact {
    /// A contact with these values and nothing else.
    pub(in crate::ovhcloud) fn new(fields: &Fields) -> Self {
        let mut contact = Self(Map::new());
        for (field, _) in fields.iter().filter(|(field, _)| fields.get(field).is_some()) {
            contact.write(field, fields.raw(field));
        }
        contact
    }

    /// The same contact with these values in it, ready to be sent: without its number.
    pub(in crate::ovhcloud) fn with(mut self, fields: &Fields) -> Self {
        self.0.remove("id");
        for (field, value) in fields.iter() {
            self.write(field, value);
        }
        self
    }

    fn write(&mut self, field: &Field, value: &str) {
        let (object, leaf) = match field.path().split_once('.') {
            Some((outer, leaf)) => {
                let slot = self.0.entry(outer).or_insert_with(|| Value::Object(Map::new()));
                if !slot.is_object() {
                    *slot = Value::Object(Map::new());
                }
                let Value::Object(inner) = slot else { return };
                (inner, leaf)
            }
            None => (&mut self.0, field.path()),
        };
        let trimmed = value.trim();
        let wire = match trimmed {
            "" => Value::Null,
            number if NUMBERS.contains(&leaf) => {
                number.parse::<i64>().map_or_else(|_| trimmed.into(), Value::from)
            }
            text => Value::from(text),
        };
        object.insert(leaf.to_owned(), wire);
    }

    /// The contact's number.
    pub(in crate::ovhcloud) fn id(&self) -> Option<ContactId> {
        match self.0.get("id")? {
            Value::Number(number) => number.to_string().parse().ok(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// The values by field.
    pub(in crate::ovhcloud) fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        for (key, value) in self.0.iter().filter(|(key, _)| *key != "id") {
            match value {
                Value::Object(inner) => {
                    for (leaf, value) in inner {
                        put(&mut fields, &format!("{key}.{leaf}"), value);
                    }
                }
                other => put(&mut fields, key, other),
            }
        }
        fields
    }

    /// The contact in our words; `effect` is what an answer without a number means for the call that brought it.
    pub(in crate::ovhcloud) fn to_contact(
        &self,
        connection: &ConnectionId,
        effect: Effect,
    ) -> Result<Contact, CallError> {
        let id = self.id().ok_or_else(|| CallError::malformed("a contact without its number", effect))?;
        Ok(Contact::new(connection.clone(), id, self.fields()))
    }
}

fn put(fields: &mut Fields, path: &str, value: &Value) {
    match value {
        Value::String(text) => fields.set(Field::new(path), text.clone()),
        Value::Number(number) => fields.set(Field::new(path), number.to_string()),
        Value::Bool(flag) => fields.set(Field::new(path), flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::WireContact;
    use registrant_model::{Field, Fields};
    use serde_json::json;

    fn contact() -> WireContact {
        serde_json::from_value(json!({
            "id": 123_456, "legalForm": "individual", "firstName": "Ada", "fax": null, "accreditationYear": 1999,
            "address": {"line1": "2 Rue Kellermann", "city": "Roubaix", "country": "FR", "somethingNew": {"a": 1}},
            "optIn": [1, 2]
        }))
        .unwrap()
    }

    #[test]
    fn what_is_not_named_goes_back_unchanged() {
        let typed: Fields = [("address.city", "Lille"), ("firstName", " Ada ")].into_iter().collect();
        let sent = serde_json::to_value(contact().with(&typed)).unwrap();
        insta::assert_json_snapshot!(sent);
    }

    #[test]
    fn values_are_found_under_their_paths() {
        let fields = contact().fields();
        assert_eq!(fields.get(&Field::ADDRESS_CITY), Some("Roubaix"));
        assert_eq!(fields.get(&Field::new("accreditationYear")), Some("1999"));
        assert_eq!(contact().id().unwrap().as_str(), "123456");
    }

    #[test]
    fn an_emptied_value_is_sent_as_null() {
        let typed: Fields = [("firstName", ""), ("accreditationYear", "2001")].into_iter().collect();
        let sent = serde_json::to_value(contact().with(&typed)).unwrap();
        assert_eq!((&sent["firstName"], &sent["accreditationYear"]), (&json!(null), &json!(2001)));
    }
}
