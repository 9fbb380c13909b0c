//! How a body becomes the values of a contact.

use super::countries::is_country;
use super::details::{Details, FIELDS, Field, Form, MOST_LINES};
use crate::hostcontrol::protocol::FieldErrors;
use crate::hostcontrol::switches::{Phone, PutMeaning, Required};
use crate::world::World;
use serde_json::{Map, Value};

/// What is open about fields.
#[derive(Clone, Copy)]
pub(crate) struct Rules {
    pub(super) phone: Phone,
    pub(super) required: Required,
}

impl Rules {
    pub(crate) fn of(world: &World) -> Self {
        Self { phone: world.choice(), required: world.choice() }
    }
}

/// `saved` after a write of `body`; without `saved`, a new contact.
pub(crate) fn read(
    rules: Rules,
    saved: Option<(&Details, PutMeaning)>,
    body: &Map<String, Value>,
) -> Result<Details, FieldErrors> {
    let mut details = match saved {
        Some((saved, PutMeaning::Merge)) => saved.clone(),
        _ => Details::default(),
    };
    let mut errors = FieldErrors::default();
    for field in &FIELDS {
        match body.get(field.name) {
            None => {}
            Some(Value::Null) => details.set(field.name, None),
            Some(Value::String(text)) if text.trim().is_empty() => details.set(field.name, None),
            Some(Value::String(text)) => {
                check(rules, field, text, &mut errors);
                details.set(field.name, Some(text.clone()));
            }
            Some(_) => {
                errors.add(field.name, "invalid", "Not a valid string.");
                continue;
            }
        }
        if field.is_required(rules.required) && details.get(field.name).is_none() {
            errors.add(field.name, "required", "This field is required.");
        }
    }
    if errors == FieldErrors::default() { Ok(details) } else { Err(errors) }
}

fn check(rules: Rules, field: &Field, text: &str, errors: &mut FieldErrors) {
    let mut wrong = |code, message: String| errors.add(field.name, code, message);
    let length = text.chars().count();
    let too_long = |length: usize| {
        format!("Ensure this value has at most {} characters (it has {length}).", field.longest)
    };
    match field.form {
        Form::Lines => {
            let lines: Vec<_> = text.lines().collect();
            if lines.len() > MOST_LINES {
                wrong("max_lines", format!("Ensure this value has at most {MOST_LINES} lines."));
            }
            let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
            if longest > field.longest {
                wrong("max_length", format!("Each line: {}", too_long(longest)));
            }
            return;
        }
        Form::Country if !is_country(text) => {
            wrong("invalid_choice", format!("Select a valid choice. {text} is not one of them."));
            return;
        }
        Form::Email if !can_receive(text) => wrong("invalid", "Enter a valid email address.".to_owned()),
        Form::Phone if !is_phone(text, rules.phone) => {
            wrong("invalid", "Enter a valid phone number: +[0-9]{1,3}.[0-9]{1,14}".to_owned());
        }
        Form::Text | Form::Email | Form::Phone | Form::Country => {}
    }
    if length > field.longest {
        wrong("max_length", too_long(length));
    }
}

/// Whether `text` is an address that could receive mail: names below `.invalid` never can (RFC 2606).
fn can_receive(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && domain.contains('.')
            && !domain.contains('@')
            && domain.split('.').all(|label| !label.is_empty())
            && !domain.to_ascii_lowercase().ends_with(".invalid")
            && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control())
    })
}

/// `+[0-9]{1,3}.[0-9]{1,14}`; where it is not taken so strictly, also without the dot.
fn is_phone(text: &str, how: Phone) -> bool {
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.strip_prefix('+').is_some_and(|number| match (number.split_once('.'), how) {
        (Some((country, rest)), _) => digits(country, 3) && digits(rest, 14),
        (None, Phone::Lenient) => digits(number, 16),
        (None, Phone::Strict) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostcontrol::protocol::Refusal;
    use crate::hostcontrol::switches::OtherErrors;
    use serde_json::json;

    const RULES: Rules = Rules { phone: Phone::Strict, required: Required::Usual };

    fn body() -> Value {
        json!({"name": "Rosa Vale", "organization": null, "email_address": "rosa.vale@example.org",
            "address": "3 Mill Lane\nFloor 2\nDoor 5", "zip_code": "1234 AB", "state": "", "city": "Delft",
            "country": "NL", "voice": "+31.200000001", "fax": null})
    }

    /// The codes of what is wrong with `field` when it is `value`.
    fn codes(rules: Rules, field: &str, value: Value) -> Vec<String> {
        let mut body = body();
        body[field] = value;
        let Err(errors) = read(rules, None, body.as_object().unwrap()) else { return Vec::new() };
        let error = Refusal::from(errors).body(OtherErrors::Text);
        assert_eq!(error["message"].as_object().unwrap().len(), 1, "{error}");
        let found = error["message"][field].as_array().unwrap();
        found.iter().map(|error| error["code"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn every_limit_of_the_source_document() {
        let text = |letter: &str, length: usize| Value::String(letter.repeat(length));
        for (field, good, bad, code) in [
            ("name", text("é", 255), text("é", 256), "max_length"),
            ("organization", text("o", 255), text("o", 256), "max_length"),
            ("state", text("s", 255), text("s", 256), "max_length"),
            ("city", text("c", 255), text("c", 256), "max_length"),
            ("zip_code", text("1", 16), text("1", 17), "max_length"),
            ("address", text("a", 63), text("a", 64), "max_length"),
            ("address", json!("a\nb\nc"), json!("a\nb\nc\nd"), "max_lines"),
            ("address", json!("a\r\nb\r\nc"), json!(["a", "b"]), "invalid"),
            ("country", json!("DE"), json!("Netherlands"), "invalid_choice"),
            ("country", json!("IR"), json!("nl"), "invalid_choice"),
            ("voice", json!("+1.2025550123"), json!("+31484538930"), "invalid"),
            ("voice", json!("+123.12345678901"), json!("+1234.5"), "invalid"),
            ("voice", json!("+31.1234567890123"), json!("+31.123456789012345"), "invalid"),
            ("fax", Value::Null, json!("031484538930"), "invalid"),
            ("email_address", json!("a@example.com"), json!("nobody"), "invalid"),
            ("email_address", json!("a@example.com"), json!("a@mail.invalid"), "invalid"),
            ("email_address", json!("a@example.com"), json!("a b@example.com"), "invalid"),
            ("name", json!("x"), json!(5), "invalid"),
            ("name", json!("x"), json!("  "), "required"),
            ("zip_code", json!("x"), Value::Null, "required"),
        ] {
            assert_eq!(codes(RULES, field, good.clone()), [""; 0], "{field} {good}");
            assert_eq!(codes(RULES, field, bad.clone())[0], code, "{field} {bad}");
        }
        assert_eq!(codes(RULES, "voice", json!("+123.12345678901234")), ["max_length"]);
    }

    #[test]
    fn what_is_open_follows_its_switch() {
        let lenient = Rules { phone: Phone::Lenient, ..RULES };
        assert_eq!(codes(lenient, "voice", json!("+31484538930")), [""; 0]);
        assert_eq!(codes(lenient, "voice", json!("+31 484 538 930")), ["invalid"]);
        assert_eq!(codes(lenient, "voice", json!("31484538930")), ["invalid"]);
        let documented = Rules { required: Required::Documented, ..RULES };
        assert_eq!(codes(RULES, "state", Value::Null), [""; 0]);
        assert_eq!(codes(documented, "state", Value::Null), ["required"]);
    }

    #[test]
    fn a_put_replaces_or_merges() {
        let body = body();
        let saved = Details::of(&[("name", "Old"), ("fax", "+31.1"), ("state", "Utrecht")]);
        let read = |body: &Value, meaning| read(RULES, Some((&saved, meaning)), body.as_object().unwrap());
        let replaced = read(&body, PutMeaning::Replace).unwrap();
        assert_eq!((replaced.text("name"), replaced.get("fax")), ("Rosa Vale", None));
        assert!(read(&json!({"name": "New"}), PutMeaning::Replace).is_err());
        let saved_whole = replaced;
        let merged = super::read(
            RULES,
            Some((&saved_whole, PutMeaning::Merge)),
            json!({"name": "New"}).as_object().unwrap(),
        );
        let merged = merged.unwrap();
        assert_eq!((merged.text("name"), merged.text("city")), ("New", "Delft"));
    }
}
