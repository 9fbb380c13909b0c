//! Fields of contacts and accounts: which there are, of which type, and how a body sets them.

use crate::ovhcloud::enums;
use crate::ovhcloud::protocol::Refusal;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The documented type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Email,
    /// `+CC.N`, or `+` and digits (placeholder `+33.612345678`).
    Phone,
    /// `YYYY-MM-DD`
    Date,
    Integer,
    OneOf(&'static [&'static str]),
}

pub(crate) const COUNTRY: Kind = Kind::OneOf(enums::COUNTRIES);
pub(crate) const LANGUAGE: Kind = Kind::OneOf(enums::LANGUAGES);
pub(crate) const LEGAL_FORM: Kind = Kind::OneOf(enums::LEGAL_FORMS);
pub(crate) const GENDER: Kind = Kind::OneOf(enums::GENDERS);

/// One field of a model; fields inside `address` are named `address.city`.
pub(crate) type Spec = (&'static str, Kind);

/// The values of a contact or an account, by the names of their fields. What has no value is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Fields(BTreeMap<String, Value>);

impl Fields {
    /// Fields with texts, for seeds.
    pub(crate) fn of(values: &[(&str, &str)]) -> Self {
        Self(values.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))).collect())
    }

    /// The text of a field; empty if it has none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(crate) fn set(&mut self, name: &str, value: Option<Value>) {
        match value {
            Some(value) => self.0.insert(name.to_owned(), value),
            None => self.0.remove(name),
        };
    }

    /// The object that shows the fields of `specs`, nested at the dots, null where there is no value.
    pub(crate) fn show<'a>(&self, specs: impl IntoIterator<Item = &'a Spec>) -> Map<String, Value> {
        let mut shown = Map::new();
        for (name, _) in specs {
            let value = self.0.get(*name).cloned().unwrap_or(Value::Null);
            match name.split_once('.') {
                Some((object, member)) => {
                    let inner = shown.entry(object).or_insert_with(|| Value::Object(Map::new()));
                    if let Value::Object(inner) = inner {
                        inner.insert(member.to_owned(), value);
                    }
                }
                None => {
                    shown.insert((*name).to_owned(), value);
                }
            }
        }
        shown
    }
}

/// What a body says about fields: a value, or that there is none (`null`).
pub(crate) type Given = BTreeMap<&'static str, Option<Value>>;

/// Reads a body. Members of `ignored` may be in it and are not looked at; unknown members are refused.
pub(crate) fn read<'a>(
    body: &Map<String, Value>,
    specs: &(impl IntoIterator<Item = &'a Spec> + Clone),
    ignored: &[&str],
) -> Result<Given, Refusal> {
    let mut given = Given::new();
    for (name, value) in body {
        match value {
            _ if ignored.contains(&name.as_str()) => {}
            Value::Object(members) => {
                for (member, value) in members {
                    read_one(&format!("{name}.{member}"), value, specs.clone(), &mut given)?;
                }
            }
            Value::Null if specs.clone().into_iter().any(|(known, _)| within(known, name)) => {
                let inner = specs.clone().into_iter().filter(|(known, _)| within(known, name));
                given.extend(inner.map(|(known, _)| (*known, None)));
            }
            value => read_one(name, value, specs.clone(), &mut given)?,
        }
    }
    Ok(given)
}

fn within(name: &str, object: &str) -> bool {
    name.strip_prefix(object).is_some_and(|rest| rest.starts_with('.'))
}

fn read_one<'a>(
    name: &str,
    value: &Value,
    specs: impl IntoIterator<Item = &'a Spec>,
    given: &mut Given,
) -> Result<(), Refusal> {
    let (known, kind) = specs
        .into_iter()
        .find(|(known, _)| *known == name)
        .ok_or_else(|| Refusal::bad_request(format!("Received not described parameters: ({name})")))?;
    let value = if value.is_null() { None } else { Some(check(name, *kind, value)?) };
    given.insert(known, value);
    Ok(())
}

fn check(name: &str, kind: Kind, value: &Value) -> Result<Value, Refusal> {
    let fault = |expected: &str| {
        let shown: String = value.to_string().chars().take(100).collect();
        Refusal::bad_request(format!("[{name}] Given data ({shown}) is not valid for type {expected}"))
    };
    if kind == Kind::Integer {
        return value.as_i64().map(Value::from).ok_or_else(|| fault("long"));
    }
    let text = value.as_str().ok_or_else(|| fault("string"))?;
    let fits = match kind {
        Kind::Text | Kind::Integer => true,
        Kind::Email => is_email(text),
        Kind::Phone => text.is_empty() || is_phone(text),
        Kind::Date => text.len() == 10 && text.parse::<Date>().is_ok(),
        Kind::OneOf(words) => words.contains(&text),
    };
    let expected = match kind {
        Kind::Email => "email",
        Kind::Phone => "phoneNumber, like +33.612345678",
        Kind::Date => "date, like 1990-12-31",
        Kind::OneOf(_) => "enum",
        Kind::Text | Kind::Integer => "string",
    };
    if fits { Ok(value.clone()) } else { Err(fault(expected)) }
}

/// Whether `text` looks like a mail address.
pub(crate) fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.is_empty()
            && !domain.contains('@')
            && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control())
    })
}

/// `^\+(\d{1,5}\.)?\d{1,15}$`, as OVHcloud's own form has it.
fn is_phone(text: &str) -> bool {
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.strip_prefix('+').is_some_and(|number| match number.split_once('.') {
        Some((country, rest)) => digits(country, 5) && digits(rest, 15),
        None => digits(number, 15),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const SPECS: [Spec; 6] = [
        ("firstName", Kind::Text),
        ("email", Kind::Email),
        ("phone", Kind::Phone),
        ("birthDay", Kind::Date),
        ("address.city", Kind::Text),
        ("address.country", COUNTRY),
    ];

    fn read_body(body: &Value) -> Result<Given, String> {
        read(body.as_object().unwrap(), &SPECS.iter(), &["id"]).map_err(|refusal| refusal.message)
    }

    #[test]
    fn values_are_read_and_shown_nested() {
        let body = json!({"id": 7, "firstName": "Zoé", "phone": "+33.199001234", "birthDay": null,
            "address": {"city": "Lyon", "country": "FR"}});
        let given = read_body(&body).unwrap();
        assert_eq!(given["birthDay"], None);
        let mut fields = Fields::default();
        for (name, value) in given {
            fields.set(name, value);
        }
        assert_eq!(
            Value::Object(fields.show(&SPECS)),
            json!({"firstName": "Zoé", "email": null, "phone": "+33.199001234", "birthDay": null,
                "address": {"city": "Lyon", "country": "FR"}})
        );
        assert_eq!(read_body(&json!({"address": null})).unwrap().len(), 2);
    }

    #[test]
    fn wrong_values_are_named() {
        for (body, part) in [
            (json!({"firstName": 5}), "[firstName]"),
            (json!({"email": "nobody"}), "[email]"),
            (json!({"phone": "01 99 00 12 34"}), "[phone]"),
            (json!({"birthDay": "31.12.1990"}), "[birthDay]"),
            (json!({"address": {"country": "XX"}}), "[address.country]"),
            (json!({"address": {"planet": "Earth"}}), "(address.planet)"),
            (json!({"address": "Lyon"}), "(address)"),
            (json!({"surname": "x"}), "(surname)"),
        ] {
            let message = read_body(&body).unwrap_err();
            assert!(message.contains(part), "{message}");
        }
    }

    #[test]
    fn phones_have_the_registry_s_form() {
        for good in ["+33.612345678", "+33612345678", "+1.2025550123"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["", "0612345678", "+33.", "+.612", "+33.6 12", "+123456.1", "+33.1.2"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }
}
