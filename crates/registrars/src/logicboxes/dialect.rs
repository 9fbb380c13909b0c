//! LogicBoxes' errors: three envelopes over two status codes, told apart by their words.

use super::wire::{any, text};
use crate::error::{CallError, Effect, ErrorKind};
use crate::http::Answer;
use registrant_model::Field;
use registrant_model::problem::{FieldCode, FieldProblem};
use serde_json::Value;

/// A pattern of an error text, and what it means. `^` binds to the beginning.
type Meaning = (&'static str, ErrorKind);

/// Documented texts (knowledge base and public clients); case does not count.
const MEANINGS: [Meaning; 15] = [
    ("^invalid credentials", ErrorKind::Credentials),
    ("^access denied", ErrorKind::Credentials),
    ("^authentication failure", ErrorKind::Credentials),
    ("^no entity found", ErrorKind::NotFound),
    ("^no record found", ErrorKind::NotFound),
    ("^website doesn't exist", ErrorKind::NotFound),
    ("^invalid contact-id", ErrorKind::NotFound),
    ("already a pending action", ErrorKind::Conflict),
    ("already an action pending", ErrorKind::Conflict),
    ("already added this action", ErrorKind::Conflict),
    ("^cannot delete contact", ErrorKind::Conflict),
    ("associated with a suspended domain", ErrorKind::Conflict),
    ("^the contacts selected are the same", ErrorKind::Refused),
    ("contactid is invalid", ErrorKind::Refused),
    ("^you are not allowed", ErrorKind::Refused),
];

/// Words in an error text and the field they speak of.
const FIELDS: [(&str, Field); 10] = [
    ("company", Field::ORGANISATION_NAME),
    ("email", Field::EMAIL),
    ("zip", Field::ADDRESS_ZIP),
    ("phone", Field::PHONE),
    ("fax", Field::FAX),
    ("address", Field::ADDRESS_LINE1),
    ("city", Field::ADDRESS_CITY),
    ("state", Field::ADDRESS_PROVINCE),
    ("country", Field::ADDRESS_COUNTRY),
    ("name", Field::NAME),
];

/// Reads an answer: the value, or the error in one of its envelopes.
pub(super) fn read(answer: &Answer, effect: Effect) -> Result<Value, CallError> {
    let body: Option<Value> = serde_json::from_slice(&answer.body).ok();
    let refused = body.as_ref().and_then(refusal);
    let success = (200..300).contains(&answer.status);
    match (body, refused) {
        (_, Some(words)) => Err(refused_with(answer.status, &words)),
        (Some(value), None) if success => Ok(value),
        // Some calls answer a word alone.
        (None, None) if success => word(&answer.body).ok_or_else(|| malformed(answer.status, effect)),
        _ => Err(unclear(answer.status, effect)),
    }
}

/// The words of a refusal, if the answer is one: `status` says error, or the action failed.
fn refusal(body: &Value) -> Option<String> {
    let says = |key: &str, word: &str| text(body, key).is_some_and(|text| text.eq_ignore_ascii_case(word));
    if says("status", "error") {
        let words = any(body, "message").or_else(|| any(body, "error")).or_else(|| any(body, "msg"));
        return Some(words.unwrap_or_else(|| "no reason given".to_owned()));
    }
    if says("actionstatus", "failed") {
        return Some(any(body, "actionstatusdesc").unwrap_or_else(|| "the action failed".to_owned()));
    }
    None
}

fn refused_with(status: u16, words: &str) -> CallError {
    let lower = words.to_lowercase();
    let fits = |pattern: &str| match pattern.strip_prefix('^') {
        Some(start) => lower.trim_start().starts_with(start),
        None => lower.contains(pattern),
    };
    let kind =
        MEANINGS.iter().find(|(pattern, _)| fits(pattern)).map_or(ErrorKind::Refused, |(_, kind)| *kind);
    let mut error = CallError::new(kind, Effect::None, words);
    (error.by_registrar, error.status) = (true, Some(status));
    if kind == ErrorKind::Refused && !lower.contains("contactid") {
        let field = FIELDS.iter().find(|(word, _)| lower.contains(word)).map(|(_, field)| field.clone());
        let problem = |field| FieldProblem::new(field, FieldCode::Registrar).with("message", words);
        error.fields.extend(field.map(problem));
    }
    error
}

fn unclear(status: u16, effect: Effect) -> CallError {
    let (kind, effect) = match status {
        401 | 403 => (ErrorKind::Credentials, Effect::None),
        404 => (ErrorKind::NotFound, Effect::None),
        429 => (ErrorKind::Busy, Effect::None),
        408 | 500.. => (ErrorKind::Unavailable, effect),
        200..=299 => return malformed(status, effect),
        _ => (ErrorKind::Refused, Effect::None),
    };
    let mut error = CallError::new(kind, effect, format!("status {status}"));
    error.status = Some(status);
    error
}

fn malformed(status: u16, effect: Effect) -> CallError {
    let mut error = CallError::malformed("unexpected answer", effect);
    error.status = Some(status);
    error
}

/// An answer that is no JSON but a text which begins with `Success`.
fn word(body: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(body).ok()?.trim();
    text.starts_with("Success").then(|| Value::from(text))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::error::{Effect, ErrorKind};
    use crate::http::Answer;
    use http::HeaderMap;
    use registrant_model::Field;

    fn kind(status: u16, body: &str) -> (ErrorKind, Effect) {
        let answer = Answer { status, headers: HeaderMap::new(), body: body.into() };
        let error = read(&answer, Effect::Unknown).unwrap_err();
        (error.kind, error.effect)
    }

    #[test]
    fn every_envelope_is_understood_and_a_refusal_has_no_effect() {
        for (status, body) in [
            (500, r#"{"status":"ERROR","message":"There is already a pending action on this domain"}"#),
            (200, r#"{"status":"ERROR","message":"There is already a pending action on this domain"}"#),
            (200, r#"{"status":"error","error":"There is already an action pending on this Order."}"#),
            (
                200,
                r#"{"status":"Success","actionstatus":"Failed","actionstatusdesc":"You have already added this action on this order.","eaqid":"1"}"#,
            ),
        ] {
            assert_eq!(kind(status, body), (ErrorKind::Conflict, Effect::None), "{body}");
        }
        assert_eq!(
            kind(500, r#"{"status":"ERROR","message":"Website doesn't exist for example.net"}"#).0,
            ErrorKind::NotFound
        );
        assert_eq!(kind(403, "").0, ErrorKind::Credentials);
        assert_eq!(kind(500, "<html>"), (ErrorKind::Unavailable, Effect::Unknown));
        assert_eq!(kind(200, "{\"entityid\":"), (ErrorKind::Malformed, Effect::Unknown));
    }

    #[test]
    fn success_may_be_an_object_a_scalar_or_a_word() {
        for body in ["80069410", "true", "Success. Mail sent", r#"{"status":"Success","error":"NoError"}"#] {
            let answer = Answer { status: 200, headers: HeaderMap::new(), body: body.into() };
            assert!(read(&answer, Effect::Unknown).is_ok(), "{body}");
        }
    }

    #[test]
    fn words_about_a_field_land_on_it() {
        let body = r#"{"status":"ERROR","message":"Company Name should contain at least two words."}"#;
        let answer = Answer { status: 500, headers: HeaderMap::new(), body: body.into() };
        assert_eq!(read(&answer, Effect::Unknown).unwrap_err().fields[0].field, Field::ORGANISATION_NAME);
    }
}
