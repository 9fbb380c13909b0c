//! Reading one file: what can be seen of an entry alone.

use crate::date::day;
use crate::entry::{File, OptOut, Owner, Registrar, Scope, Written};
use crate::error::{PolicyError, Source};
use std::sync::Arc;
use toml::Spanned;

/// The fields that a contact can be identified by, with the constants of the vocabulary.
pub(crate) const FIELDS: [(&str, &str); 8] = [
    ("legalForm", "LEGAL_FORM"),
    ("organisationName", "ORGANISATION_NAME"),
    ("name", "NAME"),
    ("firstName", "FIRST_NAME"),
    ("lastName", "LAST_NAME"),
    ("email", "EMAIL"),
    ("phone", "PHONE"),
    ("address.country", "ADDRESS_COUNTRY"),
];

/// An entry for one of its extensions.
pub(crate) struct Held {
    pub(crate) registrar: Registrar,
    pub(crate) scope: Scope,
    /// Seconds since the start of 1970.
    pub(crate) from: i64,
    pub(crate) until: Option<i64>,
    /// Where its beginning and its end are written.
    pub(crate) from_at: PolicyError,
    pub(crate) until_at: PolicyError,
    pub(crate) entry: Arc<Written>,
}

/// The entries of a file, or what is wrong with it.
pub(crate) fn file(source: Source<'_>) -> Result<Vec<Held>, Vec<PolicyError>> {
    let file: File = toml::from_str(source.text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![source.error(at, error.message().trim())]
    })?;
    let registrar = *file.registrar.get_ref();
    let (mut held, mut errors) = (Vec::new(), Vec::new());
    if file.policy.is_empty() {
        errors.push(source.error(file.registrar.span().start, "there is no [[policy]]"));
    }
    for written in file.policy {
        errors.extend(mistakes(source, &written));
        let place = |date: &Spanned<_>| source.error(date.span().start, "");
        let from_at = place(&written.from);
        let until_at = written.until.as_ref().map_or_else(|| from_at.clone(), place);
        // What is no day was told above.
        let from = day(*written.from.get_ref()).unwrap_or_default();
        let until = written.until.as_ref().and_then(|until| day(*until.get_ref()).ok());
        let entry = Arc::new(written);
        for scope in entry.extensions.iter().filter_map(|word| Scope::of(word.get_ref())) {
            let (from_at, until_at) = (from_at.clone(), until_at.clone());
            held.push(Held { registrar, scope, from, until, from_at, until_at, entry: Arc::clone(&entry) });
        }
    }
    if errors.is_empty() { Ok(held) } else { Err(errors) }
}

/// What is wrong with an entry by itself.
fn mistakes(source: Source<'_>, written: &Written) -> Vec<PolicyError> {
    let mut errors = Vec::new();
    let mut wrong = |at: usize, what: String| errors.push(source.error(at, what));
    let from_at = written.from.span().start;
    if written.extensions.is_empty() {
        wrong(from_at, "extensions is empty: name them, or \"generic\", \"country\" or \"any\"".to_owned());
    }
    for word in &written.extensions {
        if Scope::of(word.get_ref()).is_none() {
            wrong(
                word.span().start,
                format!("{:?} is no extension: lower case, without a first dot", word.get_ref()),
            );
        }
    }
    let from = day(*written.from.get_ref());
    if let Err(what) = &from {
        wrong(from_at, what.clone());
    }
    if let Some(until) = &written.until {
        match day(*until.get_ref()) {
            Err(what) => wrong(until.span().start, what),
            Ok(until_day) if from.is_ok_and(|from| until_day <= from) => {
                wrong(until.span().start, "it ends before it begins".to_owned());
            }
            Ok(_) => {}
        }
    }
    for field in written.material.iter().chain(&written.verified) {
        if !FIELDS.iter().any(|(name, _)| name == field.get_ref()) {
            let known = FIELDS.map(|(name, _)| name).join(", ");
            wrong(field.span().start, format!("{:?} is not one of the fields {known}", field.get_ref()));
        }
    }
    for document in std::iter::once(&written.source).chain(written.sources.values()) {
        let (at, document) = (document.span().start, document.get_ref());
        if document.title.trim().is_empty() {
            wrong(at, "a source has a title".to_owned());
        }
        if !document.link.starts_with("https://") {
            wrong(at, format!("{:?} is no address that begins with https://", document.link));
        }
    }
    errors.extend(contradictions(source, written));
    errors
}

/// Values that cannot be true together.
fn contradictions(source: Source<'_>, written: &Written) -> Vec<PolicyError> {
    let at = written.from.span().start;
    let asks = |owner| written.confirm.contains(&owner);
    let nobody = written.confirm.is_empty();
    let declined = written.lock_opt_out.as_ref();
    [
        (nobody && written.answer_days.is_some(), at, "answer_days without anybody in confirm"),
        (nobody && !written.agents.is_empty(), at, "agents without anybody in confirm"),
        (
            written.agents.is_empty() && written.agent_may_be_ignored,
            at,
            "agent_may_be_ignored without agents",
        ),
        (
            written.verified.is_empty() && written.verification_days.is_some(),
            at,
            "verification_days without verified",
        ),
        (written.verified.is_empty() && written.verification_may, at, "verification_may without verified"),
        (
            declined.is_some() && written.lock_days.is_none_or(|days| days == 0),
            declined.map_or(at, |word| word.span().start),
            "lock_opt_out without a lock: lock_days",
        ),
        (
            declined.is_some_and(|word| *word.get_ref() == OptOut::Answer) && !asks(Owner::Losing),
            declined.map_or(at, |word| word.span().start),
            "lock_opt_out = \"answer\" needs the losing owner in confirm",
        ),
        (
            written.answer_days.zip(written.longest_answer_days).is_some_and(|(days, most)| days > most),
            at,
            "answer_days is longer than longest_answer_days",
        ),
    ]
    .into_iter()
    .filter(|(is_wrong, ..)| *is_wrong)
    .map(|(_, at, what)| source.error(at, what))
    .collect()
}
