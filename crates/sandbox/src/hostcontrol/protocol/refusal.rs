//! Errors: a code, and as its message a text or a map from fields to what is wrong with them.

use crate::hostcontrol::switches::OtherErrors;
use http::StatusCode;
use serde_json::{Map, Value, json};

/// The code of errors about fields (tests of the public client `duct-tape/resello`).
const VALIDATION_FAILED: &str = "request_validation_failed";

/// The place of what concerns no field, where even that is told as a map.
const NO_FIELD: &str = "__all__";

/// Why a call is refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    pub(crate) status: StatusCode,
    code: &'static str,
    message: Message,
}

#[derive(Clone, Debug, PartialEq)]
enum Message {
    Text(String),
    Fields(FieldErrors),
}

/// What is wrong with the fields of a request: `{"voice": [{"message", "code"}]}`, nested for nested requests.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FieldErrors(Map<String, Value>);

impl FieldErrors {
    /// One more thing that is wrong with `field`.
    pub(crate) fn add(&mut self, field: &str, code: &str, message: impl Into<String>) {
        let error = json!({"message": message.into(), "code": code});
        if let Value::Array(errors) = self.0.entry(field).or_insert_with(|| json!([])) {
            errors.push(error);
        }
    }

    /// One thing that is wrong.
    pub(crate) fn one(field: &str, code: &str, message: impl Into<String>) -> Self {
        let mut errors = Self::default();
        errors.add(field, code, message);
        errors
    }

    /// These errors below `field`.
    pub(crate) fn within(self, field: &str) -> Self {
        Self(Map::from_iter([(field.to_owned(), Value::Object(self.0))]))
    }

    /// These and those.
    pub(crate) fn and(mut self, other: Self) -> Self {
        for (field, errors) in other.0 {
            match (self.0.get_mut(&field), errors) {
                (Some(Value::Array(known)), Value::Array(more)) => known.extend(more),
                (_, errors) => {
                    self.0.insert(field, errors);
                }
            }
        }
        self
    }

    /// Refuses the call if anything is wrong.
    pub(crate) fn check(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(self.into()) }
    }
}

impl From<FieldErrors> for Refusal {
    fn from(errors: FieldErrors) -> Self {
        Self { status: StatusCode::BAD_REQUEST, code: VALIDATION_FAILED, message: Message::Fields(errors) }
    }
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: Message::Text(message.into()) }
    }

    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "Not found.")
    }

    /// What is asked for contradicts what is there.
    pub(crate) fn conflict(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, code, message)
    }

    /// The body is no JSON object.
    pub(crate) fn unreadable(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "parse_error", message)
    }

    /// The member `error` of the envelope.
    pub(crate) fn body(&self, others: OtherErrors) -> Value {
        let message = match (&self.message, others) {
            (Message::Fields(errors), _) => Value::Object(errors.0.clone()),
            (Message::Text(text), OtherErrors::Text) => json!(text),
            (Message::Text(text), OtherErrors::Fields) => {
                Value::Object(FieldErrors::one(NO_FIELD, self.code, text.clone()).0)
            }
        };
        json!({"code": self.code, "message": message})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_errors_as_in_the_public_fixture() {
        let errors = FieldErrors::one("contact", "invalid_choice", "error message.").within("contacts");
        assert_eq!(
            Refusal::from(errors).body(OtherErrors::Text),
            json!({"code": "request_validation_failed",
                "message": {"contacts": {"contact": [{"message": "error message.", "code": "invalid_choice"}]}}})
        );
    }

    #[test]
    fn errors_of_one_field_add_up() {
        let mut errors = FieldErrors::one("voice", "invalid", "a");
        errors.add("voice", "max_length", "b");
        let errors = errors.and(FieldErrors::one("voice", "c", "c")).and(FieldErrors::one("fax", "d", "d"));
        assert_eq!(errors.0["voice"].as_array().unwrap().len(), 3);
        assert_eq!(errors.0["fax"][0]["code"], "d");
        assert!(errors.check().is_err());
        assert!(FieldErrors::default().check().is_ok());
    }

    #[test]
    fn other_errors_are_a_text_or_a_map() {
        let refusal = Refusal::not_found();
        assert_eq!(refusal.body(OtherErrors::Text), json!({"code": "not_found", "message": "Not found."}));
        assert_eq!(
            refusal.body(OtherErrors::Fields)["message"],
            json!({"__all__": [{"message": "Not found.", "code": "not_found"}]})
        );
    }
}
