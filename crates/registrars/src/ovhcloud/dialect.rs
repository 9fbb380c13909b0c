//! OVHcloud's two error dialects, read into one.
//!
//! Classic: `{"errorCode","httpCode","message"}`. Current: `{"class":"Client::…","message","details"?}`. Proxies
//! in front of the API answer HTML.

use crate::error::{CallError, Effect, ErrorKind};
use crate::http::Answer;
use registrant_model::Field;
use registrant_model::problem::{FieldCode, FieldProblem};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::time::Duration;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Body {
    error_code: Option<String>,
    class: Option<String>,
    message: Option<String>,
    details: Option<BTreeMap<String, serde_json::Value>>,
}

/// The error of an answer that is not 2xx. `effect` is what a failure of unclear outcome means for this call.
pub(super) fn error_of(answer: &Answer, effect: Effect) -> CallError {
    let body: Body = serde_json::from_slice(&answer.body).unwrap_or_default();
    let said = body.message.clone().filter(|message| !message.trim().is_empty());
    let kind = kind_of(answer.status, &body, said.as_deref().unwrap_or_default());
    let unclear = matches!(kind, ErrorKind::Unavailable);
    let words = said.clone().unwrap_or_else(|| format!("status {}", answer.status));
    let mut error = CallError::new(kind, if unclear { effect } else { Effect::None }, words);
    error.by_registrar = said.is_some();
    error.status = Some(answer.status);
    error.reference = reference_of(answer);
    error.retry_after =
        header(answer, "retry-after").and_then(|text| text.parse().ok()).map(Duration::from_secs);
    error.fields =
        body.details.iter().flatten().filter_map(|(key, value)| field_problem(key, value)).collect();
    if error.fields.is_empty() && error.kind == ErrorKind::Refused {
        error.fields.extend(said.as_deref().and_then(named_problem));
    }
    error
}

/// `[address.country] Given data (Atlantis) is not valid for type …`: a value that does not fit its type is refused
/// without details. A name that is no contact's field is a parameter of the call and no business of a form.
fn named_problem(message: &str) -> Option<FieldProblem> {
    let (name, words) = message.strip_prefix('[')?.split_once(']')?;
    let name = name.strip_prefix("owner.").unwrap_or(name);
    let field = Field::KNOWN.iter().find(|field| field.path() == name)?.clone();
    Some(FieldProblem::new(field, FieldCode::Registrar).with("message", words.trim()))
}

/// OVHcloud's reference for a call, to give to its support.
pub(super) fn reference_of(answer: &Answer) -> Option<String> {
    header(answer, "x-ovh-queryid").map(str::to_owned)
}

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    answer.headers.get(name).and_then(|value| value.to_str().ok())
}

fn kind_of(status: u16, body: &Body, message: &str) -> ErrorKind {
    match body.error_code.as_deref() {
        Some("INVALID_SIGNATURE") => return ErrorKind::Signature,
        Some("INVALID_KEY" | "NOT_CREDENTIAL" | "INVALID_CREDENTIAL") => return ErrorKind::Credentials,
        Some("NOT_GRANTED_CALL") => return ErrorKind::NotGranted,
        _ => {}
    }
    match status {
        400 if message.eq_ignore_ascii_case("invalid signature") => ErrorKind::Signature,
        403 if message.contains("granted") => ErrorKind::NotGranted,
        // Only the classic dialect names keys by a code; a 403 that speaks of something else is a reason of its own,
        // as that a domain is under dispute.
        403 if gives_a_reason(message) => ErrorKind::Refused,
        401 | 403 => ErrorKind::Credentials,
        404 => ErrorKind::NotFound,
        // 460: the service has expired.
        409 | 460 => ErrorKind::Conflict,
        429 => ErrorKind::Busy,
        408 | 500.. => ErrorKind::Unavailable,
        _ => ErrorKind::Refused,
    }
}

/// Whether a 403 tells more than that whoever asked is not known here, or not well enough.
fn gives_a_reason(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    let about_access = ["key", "credential", "token", "login", "log in", "logged", "authent", "authoriz"];
    !matches!(message.trim(), "" | "forbidden" | "access denied")
        && !about_access.iter().any(|word| message.contains(word))
}

/// `owner.legal_form` → `legalForm`, `owner.line1` → `address.line1`. Keys that begin with `_` are about the
/// answer, and those of other objects have no field in an owner's form.
fn field_problem(key: &str, value: &serde_json::Value) -> Option<FieldProblem> {
    let leaf = key.strip_prefix("owner.")?;
    let message = value.as_str().unwrap_or_default();
    let field = field_of_leaf(leaf);
    Some(if message.ends_with("is required") {
        FieldProblem::new(field, FieldCode::Required)
    } else {
        FieldProblem::new(field, FieldCode::Registrar).with("message", message)
    })
}

/// The field of a name in snake case; unknown ones keep their name.
pub(super) fn field_of_leaf(leaf: &str) -> Field {
    let camel = camel_case(leaf);
    let known = Field::KNOWN.iter().find(|field| field.leaf() == camel || field.path() == camel);
    known.cloned().unwrap_or_else(|| Field::new(camel))
}

fn camel_case(snake: &str) -> String {
    let mut words = snake.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.extend(letters);
    }
    camel
}

#[cfg(test)]
mod tests {
    use super::error_of;
    use crate::error::{Effect, ErrorKind};
    use crate::http::Answer;
    use http::HeaderMap;

    fn answer(status: u16, body: &str) -> Answer {
        let mut headers = HeaderMap::new();
        headers.insert("x-ovh-queryid", "EU.ext-99.foobar".parse().unwrap());
        Answer { status, headers, body: body.into() }
    }

    #[test]
    fn both_dialects_mean_the_same() {
        for (status, classic, current, kind) in [
            (
                403,
                r#"{"errorCode":"INVALID_KEY","httpCode":"403 Forbidden","message":"This application key is invalid"}"#,
                r#"{"class":"Client::Forbidden","message":"This application key is invalid"}"#,
                ErrorKind::Credentials,
            ),
            (
                400,
                r#"{"errorCode":"INVALID_SIGNATURE","httpCode":"400 Bad Request","message":"Invalid signature"}"#,
                r#"{"class":"Client::BadRequest","message":"Invalid signature"}"#,
                ErrorKind::Signature,
            ),
            (
                403,
                r#"{"errorCode":"NOT_GRANTED_CALL","httpCode":"403 Forbidden","message":"This call has not been granted"}"#,
                r#"{"class":"Client::Forbidden","message":"User not granted for this request"}"#,
                ErrorKind::NotGranted,
            ),
            (
                404,
                r#"{"message":"not found"}"#,
                r#"{"class":"Client::NotFound","message":"not found"}"#,
                ErrorKind::NotFound,
            ),
        ] {
            let (classic, current) = (
                error_of(&answer(status, classic), Effect::Unknown),
                error_of(&answer(status, current), Effect::Unknown),
            );
            assert_eq!((classic.kind, current.kind), (kind, kind));
            assert_eq!(classic.effect, Effect::None, "a refusal has no effect");
            assert_eq!(classic.reference.as_deref(), Some("EU.ext-99.foobar"));
        }
    }

    #[test]
    fn a_reason_of_its_own_is_no_question_of_keys() {
        let kind = |status, message: &str| {
            let body = format!(r#"{{"class":"Client::Forbidden","message":"{message}"}}"#);
            error_of(&answer(status, &body), Effect::Unknown).kind
        };
        assert_eq!(kind(403, "The domain example.com is under dispute"), ErrorKind::Refused);
        for message in ["", "Forbidden", "This credential does not exist", "You must login first"] {
            assert_eq!(kind(403, message), ErrorKind::Credentials, "{message}");
        }
        assert_eq!(kind(403, "User not granted for this request"), ErrorKind::NotGranted);
        assert_eq!(kind(460, "The domain example.com has expired: renew it first"), ErrorKind::Conflict);
    }

    #[test]
    fn a_page_of_html_says_nothing_about_the_effect() {
        let error = error_of(&answer(503, "<html>Service unavailable</html>"), Effect::Unknown);
        assert_eq!(
            (error.kind, error.effect, error.by_registrar),
            (ErrorKind::Unavailable, Effect::Unknown, false)
        );
    }

    #[test]
    fn details_land_on_their_fields() {
        let body = r#"{"class":"Client::BadRequest::DOMDOCRuleNotRespected","message":"3 constraints of rules are not respected",
            "details":{"_id":"mMzaS8iOJ","_message":"Input data does not respect the rule","owner.legal_form":"Field \"legal_form\" is required",
            "owner.line1":"Field \"line1\" is too long","owner.shoe_size":"odd"}}"#;
        insta::assert_json_snapshot!(error_of(&answer(400, body), Effect::Unknown).fields);
    }

    #[test]
    fn a_value_of_the_wrong_type_lands_on_its_field() {
        let words = |name: &str| {
            let body = format!(
                r#"{{"class":"Client::BadRequest","message":"[{name}] Given data (\"x\") is not valid for type date"}}"#
            );
            let fields = error_of(&answer(400, &body), Effect::Unknown).fields;
            fields.into_iter().map(|it| (it.field.path().to_owned(), it.params["message"].clone())).next()
        };
        let told = Some("Given data (\"x\") is not valid for type date".to_owned());
        for field in ["address.country", "birthDay"] {
            assert_eq!(words(field), told.clone().map(|told| (field.to_owned(), told)));
        }
        assert_eq!(words("taskId"), None);
    }
}
