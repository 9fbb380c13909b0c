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

/// What kind of failure the words tell of. What nobody has documented is a refusal.
pub(super) fn kind_of(words: &str) -> ErrorKind {
    let words = words.trim().to_lowercase();
    let fits = |pattern: &str| match pattern.strip_prefix('^') {
        Some(start) => words.starts_with(start),
        None => words.contains(pattern),
    };
    let known = MEANINGS.iter().find(|(pattern, _)| fits(pattern));
    known.map_or(ErrorKind::Refused, |(_, kind)| *kind)
}
