//! What an error text means. LogicBoxes has no codes.

use crate::error::ErrorKind;

/// Documented texts (knowledge base and public clients); case does not count, `^` binds to the beginning.
const MEANINGS: [(&str, ErrorKind); 13] = [
    ("^invalid credentials", ErrorKind::Credentials),
    ("^access denied", ErrorKind::Credentials),
    ("^authentication failure", ErrorKind::Credentials),
    ("^required authentication parameter", ErrorKind::Credentials),
    ("^no entity found", ErrorKind::NotFound),
    ("^no record found", ErrorKind::NotFound),
    ("^website doesn't exist", ErrorKind::NotFound),
    ("^invalid contact-id", ErrorKind::NotFound),
    ("already a pending action", ErrorKind::Conflict),
    ("already an action pending", ErrorKind::Conflict),
    ("already added this action", ErrorKind::Conflict),
    ("^cannot delete contact", ErrorKind::Conflict),
    ("associated with a suspended domain", ErrorKind::Conflict),
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

/// What kind of failure the words tell of, where they are known.
pub(super) fn kind_of(words: &str) -> Option<ErrorKind> {
    let words = words.trim().to_lowercase();
    let fits = |pattern: &str| match pattern.strip_prefix('^') {
        Some(start) => words.starts_with(start),
        None => words.contains(pattern),
    };
    let known = MEANINGS.iter().find(|(pattern, _)| fits(pattern)).map(|(_, kind)| *kind);
    let broken = OUT_OF_ORDER.iter().any(|sign| words.contains(sign));
    known.or(broken.then_some(ErrorKind::Unavailable))
}
