//! What an error text means. LogicBoxes has no codes.

use crate::error::ErrorKind;
use registrant_model::problem::Reason;

/// What a documented text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    /// What kind of failure it is.
    pub(super) kind: ErrorKind,
    /// Why, for people.
    pub(super) reason: Option<Reason>,
}

const fn is(kind: ErrorKind, reason: Reason) -> Meaning {
    Meaning { kind, reason: Some(reason) }
}

/// Documented texts (knowledge base and public clients); case does not count, `^` binds to the beginning.
const MEANINGS: [(&str, Meaning); 23] = [
    ("^invalid credentials", is(ErrorKind::Credentials, Reason::KeysRefused)),
    ("^access denied", is(ErrorKind::Credentials, Reason::AddressNotAllowed)),
    ("^authentication failure", is(ErrorKind::Credentials, Reason::KeysRefused)),
    ("^required authentication parameter", is(ErrorKind::Credentials, Reason::KeysRefused)),
    ("^no entity found", is(ErrorKind::NotFound, Reason::EntityUnknown)),
    ("^no record found", is(ErrorKind::NotFound, Reason::EntityUnknown)),
    ("^website doesn't exist", is(ErrorKind::NotFound, Reason::DomainNotHeld)),
    ("^invalid contact-id", is(ErrorKind::NotFound, Reason::ContactUnknown)),
    ("already a pending action", is(ErrorKind::Conflict, Reason::ActionPending)),
    ("already an action pending", is(ErrorKind::Conflict, Reason::ActionPending)),
    ("already added this action", is(ErrorKind::Conflict, Reason::ActionPending)),
    ("^cannot delete contact", is(ErrorKind::Conflict, Reason::ContactInUse)),
    ("associated with a suspended domain", is(ErrorKind::Conflict, Reason::DomainSuspended)),
    ("same as the existing contacts", is(ErrorKind::Refused, Reason::SameContacts)),
    ("^you are not allowed to perform this action", is(ErrorKind::Refused, Reason::ActionNotAllowed)),
    // The four roles, in the map of all that is wrong.
    ("registrantcontactid is invalid", is(ErrorKind::Refused, Reason::ContactUnknown)),
    ("admincontactid is invalid", is(ErrorKind::Refused, Reason::ContactUnknown)),
    ("techcontactid is invalid", is(ErrorKind::Refused, Reason::ContactUnknown)),
    ("billingcontactid is invalid", is(ErrorKind::Refused, Reason::ContactUnknown)),
    ("^privacy protection not purchased", is(ErrorKind::Refused, Reason::PrivacyNotBought)),
    ("^privacy protection service not available", is(ErrorKind::Refused, Reason::PrivacyNotOffered)),
    ("^same value for new and old nameservers", is(ErrorKind::Refused, Reason::SameNameServers)),
    ("^domain already renewed", is(ErrorKind::Refused, Reason::AlreadyRenewed)),
];

/// Words of a system that is out of order rather than of a refusal. No source names them: whatever sounds like it, for
/// after such an answer nobody knows whether the call took effect.
const OUT_OF_ORDER: [&str; 12] = [
    "internal server error",
    "internal error",
    "system error",
    "unexpected error",
    "unknown error",
    "service unavailable",
    "bad gateway",
    "gateway time",
    "timed out",
    "timeout",
    "try again",
    "maintenance",
];

/// What the words mean, where they are known.
pub(super) fn meaning_of(words: &str) -> Option<Meaning> {
    let words = words.trim().to_lowercase();
    let fits = |pattern: &str| match pattern.strip_prefix('^') {
        Some(start) => words.starts_with(start),
        None => words.contains(pattern),
    };
    let known = MEANINGS.iter().find(|(pattern, _)| fits(pattern)).map(|(_, meaning)| *meaning);
    let broken = OUT_OF_ORDER.iter().any(|sign| words.contains(sign));
    known.or(broken.then_some(Meaning { kind: ErrorKind::Unavailable, reason: None }))
}
