//! HostControl's envelope: `{"success", "result"}`, with `total`, `limit` and `offset` around lists, or `{"success":
//! false, "error": {"code", "message"}}`. Whether a call succeeded is said by `success`; the status comes second.

mod fields;

use super::wire::{Members, flag, leaf};
use crate::error::{CallError, Effect, ErrorKind};
use crate::http::Answer;
use fields::Told;
use registrant_model::problem::Reason;
use serde_json::Value;
use std::time::Duration;

/// What a call that succeeded answered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Envelope {
    /// The HTTP status.
    pub(super) status: u16,
    /// What was asked for; `null` when the answer says nothing.
    pub(super) result: Value,
    /// How many fit in all, as the registrar counts.
    pub(super) total: Option<u64>,
    /// The most that one page holds.
    pub(super) limit: Option<usize>,
    /// How many stand before this page.
    pub(super) offset: Option<usize>,
}

/// Reads an answer, whatever its content type says.
pub(super) fn read(answer: &Answer, effect: Effect) -> Result<Envelope, CallError> {
    let status = answer.status;
    let is_success = (200..300).contains(&status);
    if is_success && answer.body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Envelope { status, result: Value::Null, total: None, limit: None, offset: None });
    }
    let Ok(Value::Object(envelope)) = serde_json::from_slice(&answer.body) else {
        return Err(if is_success { malformed(status, effect) } else { unclear(answer, effect) });
    };
    let success = envelope.get("success").and_then(flag).or_else(|| envelope.get("status").and_then(flag));
    match (success, is_success) {
        (Some(false), _) => Err(refused(answer, &envelope, effect)),
        (Some(true), true) => Ok(of(status, envelope)),
        (None, true) => Err(malformed(status, effect)),
        // A success behind a failing status: a machine in between has its own opinion, and nobody knows.
        (_, false) => Err(unclear(answer, effect)),
    }
}

fn of(status: u16, mut envelope: Members) -> Envelope {
    let number = |name: &str| leaf(envelope.get(name)?)?.parse::<u64>().ok();
    let size = |name: &str| number(name).and_then(|number| usize::try_from(number).ok());
    let (total, limit, offset) = (number("total"), size("limit"), size("offset"));
    Envelope { status, result: envelope.remove("result").unwrap_or(Value::Null), total, limit, offset }
}

/// Codes of errors, as the registrar's public client and the framework behind it have them; they are not documented.
const CODES: [(&str, ErrorKind); 12] = [
    ("not_authenticated", ErrorKind::Credentials),
    ("authentication_failed", ErrorKind::Credentials),
    ("permission_denied", ErrorKind::NotGranted),
    ("not_found", ErrorKind::NotFound),
    ("does_not_exist", ErrorKind::NotFound),
    ("in_use", ErrorKind::Conflict),
    ("pending_change", ErrorKind::Conflict),
    ("throttled", ErrorKind::Busy),
    ("method_not_allowed", ErrorKind::NotSupported),
    ("error", ErrorKind::Unavailable),
    ("server_error", ErrorKind::Unavailable),
    ("internal_error", ErrorKind::Unavailable),
];

/// Why, for people, where a code says it.
const REASONS: [(&str, Reason); 5] = [
    ("not_authenticated", Reason::KeysRefused),
    ("authentication_failed", Reason::KeysRefused),
    ("permission_denied", Reason::ActionNotAllowed),
    ("in_use", Reason::ContactInUse),
    ("pending_change", Reason::ActionPending),
];

fn refused(answer: &Answer, envelope: &Members, effect: Effect) -> CallError {
    let status = answer.status;
    let error = envelope.get("error").and_then(Value::as_object);
    let code = error.and_then(|error| leaf(error.get("code")?)).unwrap_or_default();
    let message = error.and_then(|error| error.get("message")).or_else(|| envelope.get("error"));
    let told = message.map(Told::of).unwrap_or_default();
    let by_code = CODES.iter().find(|(known, _)| *known == code).map(|(_, kind)| *kind);
    let kind = match (by_code, status) {
        // What broke on the way may have been carried out before.
        (_, 408 | 500..) => ErrorKind::Unavailable,
        (Some(kind), _) => kind,
        (None, status) if told.fields.is_empty() => by_status(status).unwrap_or(ErrorKind::Refused),
        (None, _) => ErrorKind::Refused,
    };
    let words = if told.words.is_empty() { code.clone() } else { told.words };
    let effect = if kind == ErrorKind::Unavailable { effect } else { Effect::None };
    let mut error = CallError::new(kind, effect, words);
    (error.by_registrar, error.status, error.fields) = (true, Some(status), told.fields);
    error.reason = REASONS.iter().find(|(known, _)| *known == code).map(|(_, reason)| *reason);
    error.retry_after = retry_after(answer);
    error
}

fn by_status(status: u16) -> Option<ErrorKind> {
    match status {
        401 => Some(ErrorKind::Credentials),
        403 => Some(ErrorKind::NotGranted),
        404 | 410 => Some(ErrorKind::NotFound),
        409 => Some(ErrorKind::Conflict),
        405 | 501 => Some(ErrorKind::NotSupported),
        429 => Some(ErrorKind::Busy),
        408 | 500.. => Some(ErrorKind::Unavailable),
        _ => None,
    }
}

/// An answer without the envelope: of a machine in front of the registrar.
fn unclear(answer: &Answer, effect: Effect) -> CallError {
    let kind = by_status(answer.status).unwrap_or(ErrorKind::Refused);
    let effect = if kind == ErrorKind::Unavailable { effect } else { Effect::None };
    let mut error = CallError::new(kind, effect, format!("status {}", answer.status));
    (error.status, error.retry_after) = (Some(answer.status), retry_after(answer));
    error
}

fn malformed(status: u16, effect: Effect) -> CallError {
    let mut error = CallError::malformed("the answer has no envelope", effect);
    error.status = Some(status);
    error
}

fn retry_after(answer: &Answer) -> Option<Duration> {
    let text = answer.headers.get(http::header::RETRY_AFTER)?.to_str().ok()?;
    text.trim().parse().ok().map(Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::{Envelope, read};
    use crate::error::{CallError, Effect, ErrorKind};
    use crate::http::Answer;
    use http::HeaderMap;
    use proptest::prelude::{any, proptest};
    use registrant_model::problem::Reason;
    use serde_json::{Value, json};

    fn answered(status: u16, body: &str) -> Result<Envelope, CallError> {
        read(&Answer { status, headers: HeaderMap::new(), body: body.into() }, Effect::Unknown)
    }

    fn refused(status: u16, body: &str) -> (ErrorKind, Effect) {
        let error = answered(status, body).unwrap_err();
        (error.kind, error.effect)
    }

    #[test]
    fn success_is_a_boolean_a_text_or_a_status() {
        for body in [
            r#"{"success": true, "result": {"id": 1}}"#,
            r#"{"success": "true", "result": {"id": 1}}"#,
            r#"{"status": "success", "result": {"id": 1}}"#,
        ] {
            assert_eq!(answered(200, body).unwrap().result, json!({"id": 1}), "{body}");
        }
        let list = r#"{"success": true, "total": "2", "limit": 100, "offset": 0, "result": []}"#;
        let list = answered(200, list).unwrap();
        assert_eq!((list.total, list.limit, list.offset), (Some(2), Some(100), Some(0)));
    }

    #[test]
    fn a_success_may_have_nothing_to_say() {
        for (status, body) in [
            (204, ""),
            (200, ""),
            (200, " \n"),
            (200, r#"{"success": true}"#),
            (202, r#"{"success": true, "result": null}"#),
        ] {
            assert_eq!(answered(status, body).unwrap().result, Value::Null, "{status} {body}");
        }
    }

    #[test]
    fn a_refusal_is_one_with_any_status_and_has_no_effect() {
        let not_found = r#"{"success": false, "error": {"code": "not_found", "message": "Not found."}}"#;
        let as_text = not_found.replace("false", "\"false\"");
        let as_map = r#"{"success": false, "error": {"code": "not_found", "message":
            {"__all__": [{"message": "Not found.", "code": "not_found"}]}}}"#;
        for body in [not_found, &as_text, as_map] {
            for status in [200, 404] {
                assert_eq!(refused(status, body), (ErrorKind::NotFound, Effect::None), "{status} {body}");
                assert_eq!(answered(status, body).unwrap_err().message, "Not found.");
            }
        }
        for (code, kind) in [
            ("authentication_failed", ErrorKind::Credentials),
            ("permission_denied", ErrorKind::NotGranted),
            ("in_use", ErrorKind::Conflict),
            ("pending_change", ErrorKind::Conflict),
            ("throttled", ErrorKind::Busy),
            ("something_else", ErrorKind::Refused),
        ] {
            let body = format!(r#"{{"success": false, "error": {{"code": "{code}", "message": "No."}}}}"#);
            assert_eq!(refused(200, &body), (kind, Effect::None), "{code}");
        }
    }

    #[test]
    fn what_a_code_says_is_told_as_a_reason() {
        for (code, reason) in [
            ("in_use", Some(Reason::ContactInUse)),
            ("pending_change", Some(Reason::ActionPending)),
            ("permission_denied", Some(Reason::ActionNotAllowed)),
            ("something_else", None),
        ] {
            let body = json!({"success": false, "error": {"code": code, "message": "No."}}).to_string();
            let error = answered(400, &body).unwrap_err();
            assert_eq!((error.reason, error.message.as_str()), (reason, "No."), "{code}");
        }
    }

    #[test]
    fn what_broke_may_have_had_its_effect() {
        let error = r#"{"success": false, "error": {"code": "error", "message": "Internal error"}}"#;
        let unknown = (ErrorKind::Unavailable, Effect::Unknown);
        assert_eq!(refused(500, error), unknown);
        assert_eq!(refused(200, error), unknown);
        assert_eq!(refused(503, "<html>"), unknown);
        assert_eq!(refused(500, r#"{"success": true, "result": null}"#), unknown);
        assert_eq!(refused(200, r#"{"success": tr"#), (ErrorKind::Malformed, Effect::Unknown));
        assert_eq!(refused(200, "[]"), (ErrorKind::Malformed, Effect::Unknown));
        assert_eq!(refused(200, r#"{"result": {}}"#), (ErrorKind::Malformed, Effect::Unknown));
        assert_eq!(refused(401, ""), (ErrorKind::Credentials, Effect::None));
    }

    #[test]
    fn what_is_wrong_with_a_field_lands_on_it() {
        let body = json!({"success": false, "error": {"code": "request_validation_failed", "message": {
            "name": [{"message": "This field is required.", "code": "required"}],
            "zip_code": [{"message": "At most 16 characters.", "code": "max_length"}],
            "address": [{"message": "At most 3 lines.", "code": "max_lines"}],
            "country": [{"message": "Select a valid choice.", "code": "invalid_choice"}],
            "voice": [{"message": "Enter a valid phone number.", "code": "invalid"}],
            "email_address": ["Enter a valid email address."],
            "brand": [{"message": "Select a valid choice.", "code": "invalid_choice"}],
            "contacts": {"contact": [{"message": "error message.", "code": "invalid_choice"}]},
            "designated_agent": [{"message": "This field is not known.", "code": "unknown"}],
            "__all__": [{"message": "Something else.", "code": "invalid"}],
        }}});
        let error = answered(400, &body.to_string()).unwrap_err();
        assert_eq!((error.kind, error.effect), (ErrorKind::Refused, Effect::None));
        insta::assert_json_snapshot!(json!({"words": error.message, "fields": error.fields}));
    }

    proptest! {
        #[test]
        fn no_answer_makes_it_panic(status in 100_u16..600, body in proptest::collection::vec(any::<u8>(), 0..60)) {
            let _ = read(&Answer { status, headers: HeaderMap::new(), body }, Effect::Unknown);
        }

        #[test]
        fn no_envelope_makes_it_panic(message in "[\\[\\]{}\":,a-z0-9]{0,40}") {
            let _ = answered(400, &format!(r#"{{"success": false, "error": {{"message": {message}}}}}"#));
        }
    }
}
