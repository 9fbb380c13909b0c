//! LogicBoxes' errors: three envelopes over two status codes, told apart by their words.

mod meanings;
mod named;

use super::wire::{any, text};
use crate::error::{CallError, Effect, ErrorKind};
use crate::http::Answer;
use serde_json::Value;

/// Reads an answer: the value, or the error in one of its envelopes.
pub(super) fn read(answer: &Answer, effect: Effect) -> Result<Value, CallError> {
    let body: Option<Value> = serde_json::from_slice(&answer.body).ok();
    let refused = body.as_ref().and_then(refusal);
    // The number of the action, for the registrar's support.
    let reference = body.as_ref().and_then(|body| any(body, "eaqid")).filter(|id| id != "0");
    let success = (200..300).contains(&answer.status);
    match (body, refused) {
        (_, Some(words)) => Err(CallError { reference, ..refused_with(answer.status, &words, effect) }),
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

/// The words tell what it is, or the status. Words that nobody knows are a refusal, which has no effect; whether a
/// system that is out of order has had one, nobody knows.
fn refused_with(status: u16, words: &str, effect: Effect) -> CallError {
    let meaning = meanings::meaning_of(words);
    let known = meaning.map(|meaning| meaning.kind);
    let kind = known.or_else(|| kind_of_status(status)).unwrap_or(ErrorKind::Refused);
    let effect = if kind == ErrorKind::Unavailable { effect } else { Effect::None };
    let mut error = CallError::new(kind, effect, words);
    (error.by_registrar, error.status) = (true, Some(status));
    error.reason = meaning.and_then(|meaning| meaning.reason);
    if kind == ErrorKind::Refused {
        error.fields = named::problems(words);
    }
    error
}

/// What a status says that is no documented envelope of a refusal: those come with 200 and 500.
fn kind_of_status(status: u16) -> Option<ErrorKind> {
    Some(match status {
        401 | 403 => ErrorKind::Credentials,
        404 => ErrorKind::NotFound,
        429 => ErrorKind::Busy,
        408 | 501.. => ErrorKind::Unavailable,
        _ => return None,
    })
}

/// An answer without words.
fn unclear(status: u16, effect: Effect) -> CallError {
    let kind = match status {
        200..=299 => return malformed(status, effect),
        500 => ErrorKind::Unavailable,
        other => kind_of_status(other).unwrap_or(ErrorKind::Refused),
    };
    let effect = if kind == ErrorKind::Unavailable { effect } else { Effect::None };
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
    use registrant_model::problem::Reason;

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
        for (status, words) in
            [(500, "Internal Server Error"), (200, "Connection timed out, please try again")]
        {
            let body = serde_json::json!({"status": "ERROR", "message": words}).to_string();
            assert_eq!(kind(status, &body), (ErrorKind::Unavailable, Effect::Unknown), "{words}");
        }
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

    /// The texts that the knowledge base and public clients name, and what each is to a person.
    #[test]
    #[expect(clippy::too_many_lines, reason = "one table of all texts there are")]
    fn every_documented_text_is_understood() {
        const NONE: &[&str] = &[];
        for (words, kind, reason, fields) in [
            (
                "Invalid credentials, or your User account maybe Inactive or Suspended",
                ErrorKind::Credentials,
                Some(Reason::KeysRefused),
                NONE,
            ),
            (
                "Access Denied: You are not authorized to perform this action",
                ErrorKind::Credentials,
                Some(Reason::AddressNotAllowed),
                NONE,
            ),
            (
                "No Entity found for Entityid: 80069410",
                ErrorKind::NotFound,
                Some(Reason::EntityUnknown),
                NONE,
            ),
            ("Invalid contact-id: 12x", ErrorKind::NotFound, Some(Reason::ContactUnknown), NONE),
            ("Website doesn't exist for example.net", ErrorKind::NotFound, Some(Reason::DomainNotHeld), NONE),
            (
                "You are not allowed to perform this action",
                ErrorKind::Refused,
                Some(Reason::ActionNotAllowed),
                NONE,
            ),
            (
                "{registrantcontactid=registrantcontactid is invalid}",
                ErrorKind::Refused,
                Some(Reason::ContactUnknown),
                NONE,
            ),
            (
                "{admincontactid=admincontactid is invalid, billingcontactid=billingcontactid is invalid}",
                ErrorKind::Refused,
                Some(Reason::ContactUnknown),
                &["contacts.admin format", "contacts.billing format"],
            ),
            (
                "The Contacts selected are the same as the existing contacts",
                ErrorKind::Refused,
                Some(Reason::SameContacts),
                NONE,
            ),
            (
                "There is already a pending action on this domain",
                ErrorKind::Conflict,
                Some(Reason::ActionPending),
                NONE,
            ),
            (
                "There is already an action pending on this Order.",
                ErrorKind::Conflict,
                Some(Reason::ActionPending),
                NONE,
            ),
            (
                "You have already added this action on this order.",
                ErrorKind::Conflict,
                Some(Reason::ActionPending),
                NONE,
            ),
            (
                "Cannot Delete Contact 80069410, it is associated with example.net",
                ErrorKind::Conflict,
                Some(Reason::ContactInUse),
                NONE,
            ),
            (
                "Change of this contact is not allowed as it is associated with a suspended domain",
                ErrorKind::Conflict,
                Some(Reason::DomainSuspended),
                NONE,
            ),
            (
                "Company Name should contain at least two words.",
                ErrorKind::Refused,
                None,
                &["organisationName two_words"],
            ),
            ("Privacy Protection not Purchased", ErrorKind::Refused, Some(Reason::PrivacyNotBought), NONE),
            (
                "Privacy Protection Service not available.",
                ErrorKind::Refused,
                Some(Reason::PrivacyNotOffered),
                NONE,
            ),
            (
                "Same value for new and old NameServers",
                ErrorKind::Refused,
                Some(Reason::SameNameServers),
                NONE,
            ),
            ("Domain already renewed.", ErrorKind::Refused, Some(Reason::AlreadyRenewed), NONE),
            // Not documented word for word; from everyday use, in any case.
            ("required parameter missing: ZIPCODE", ErrorKind::Refused, None, &["address.zip required"]),
            (
                "{phone-cc=phone-cc is invalid, phone=phone is invalid, purpose=purpose is required}",
                ErrorKind::Refused,
                None,
                &["phone phone", "us.purpose required"],
            ),
            (
                "{address-line-1=address-line-1 cannot exceed 64 characters}",
                ErrorKind::Refused,
                None,
                &["address.line1 too_long"],
            ),
            (
                "{tnc=tnc is required}",
                ErrorKind::Refused,
                None,
                &["consents.registry_terms must_be_accepted"],
            ),
            (
                "{AgreementVersion=AgreementVersion is invalid, AgreementValue=AgreementValue is required}",
                ErrorKind::Refused,
                None,
                &["consents.registry_terms must_be_accepted"],
            ),
            (
                "{zipcode=zipcode is invalid, country=country is invalid}",
                ErrorKind::Refused,
                None,
                &["address.country not_allowed", "address.zip format"],
            ),
            (
                "{email=email is invalid, CPR=CPR is invalid}",
                ErrorKind::Refused,
                None,
                &["ca.cpr not_allowed", "email email"],
            ),
            ("Something that nobody here has read before <b>", ErrorKind::Refused, None, NONE),
        ] {
            let body = serde_json::json!({"status": "ERROR", "message": words}).to_string();
            let answer = Answer { status: 500, headers: HeaderMap::new(), body: body.into() };
            let error = read(&answer, Effect::Unknown).unwrap_err();
            assert_eq!((error.kind, error.effect, error.reason), (kind, Effect::None, reason), "{words}");
            let told: Vec<String> = error
                .fields
                .iter()
                .map(|problem| format!("{} {}", problem.field, problem.code.as_str()))
                .collect();
            assert_eq!(told, fields, "{words}");
            // Whatever is made of it, the registrar's own words come along.
            assert_eq!((error.by_registrar, error.message.as_str()), (true, words));
        }
    }

    #[test]
    fn the_number_of_a_failed_action_is_the_reference() {
        let body = r#"{"status":"Success","actionstatus":"Failed","actionstatusdesc":"Nexus not met","eaqid":"514"}"#;
        let answer = Answer { status: 200, headers: HeaderMap::new(), body: body.into() };
        let error = read(&answer, Effect::Unknown).unwrap_err();
        assert_eq!((error.reference.as_deref(), error.message.as_str()), (Some("514"), "Nexus not met"));
    }
}
