//! Reading one file: what can be seen of an entry alone.

use crate::date::day;
use crate::entry::{Demands, Document, File, OptOut, Owner, Registrar, Scope, Written};
use crate::error::{PolicyError, Source};
use std::sync::Arc;
use toml::Spanned;
use toml::value::Datetime;

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
pub(crate) struct Held<T> {
    pub(crate) scope: Scope,
    /// Seconds since the start of 1970.
    pub(crate) from: i64,
    pub(crate) until: Option<i64>,
    /// Where its beginning and its end are written.
    pub(crate) from_at: PolicyError,
    pub(crate) until_at: PolicyError,
    pub(crate) entry: Arc<T>,
}

/// What a file holds.
pub(crate) struct Read {
    pub(crate) registrar: Registrar,
    pub(crate) policies: Vec<Held<Written>>,
    pub(crate) registries: Vec<Held<Demands>>,
}

/// The entries of a file, or what is wrong with it.
pub(crate) fn file(source: Source<'_>) -> Result<Read, Vec<PolicyError>> {
    let file: File = toml::from_str(source.text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![source.error(at, error.message().trim())]
    })?;
    let registrar = *file.registrar.get_ref();
    let (mut policies, mut registries, mut errors) = (Vec::new(), Vec::new(), Vec::new());
    if file.policy.is_empty() {
        errors.push(source.error(file.registrar.span().start, "there is no [[policy]]"));
    }
    for written in file.policy {
        errors.extend(mistakes(source, &written));
        let (extensions, from, until) =
            (written.extensions.clone(), written.from.clone(), written.until.clone());
        policies.extend(held(source, &extensions, &from, until.as_ref(), written));
    }
    for demands in file.registry {
        let (extensions, from, until) =
            (demands.extensions.clone(), demands.from.clone(), demands.until.clone());
        errors.extend(misplaced(source, &extensions, &from, until.as_ref()));
        errors.extend(misquoted(source, [&demands.source]));
        registries.extend(held(source, &extensions, &from, until.as_ref(), demands));
    }
    if errors.is_empty() { Ok(Read { registrar, policies, registries }) } else { Err(errors) }
}

/// An entry for each of its extensions.
fn held<T>(
    source: Source<'_>,
    extensions: &[Spanned<String>],
    from: &Spanned<Datetime>,
    until: Option<&Spanned<Datetime>>,
    entry: T,
) -> Vec<Held<T>> {
    let place = |date: &Spanned<_>| source.error(date.span().start, "");
    let from_at = place(from);
    let until_at = until.map_or_else(|| from_at.clone(), place);
    // What is no day is told apart.
    let from = day(*from.get_ref()).unwrap_or_default();
    let until = until.and_then(|until| day(*until.get_ref()).ok());
    let entry = Arc::new(entry);
    let of = |scope| {
        let (from_at, until_at) = (from_at.clone(), until_at.clone());
        Held { scope, from, until, from_at, until_at, entry: Arc::clone(&entry) }
    };
    extensions.iter().filter_map(|word| Scope::of(word.get_ref())).map(of).collect()
}

/// What is wrong with an entry by itself.
fn mistakes(source: Source<'_>, written: &Written) -> Vec<PolicyError> {
    let mut errors = misplaced(source, &written.extensions, &written.from, written.until.as_ref());
    for field in written.material.iter().chain(&written.verified) {
        if !FIELDS.iter().any(|(name, _)| name == field.get_ref()) {
            let known = FIELDS.map(|(name, _)| name).join(", ");
            let what = format!("{:?} is not one of the fields {known}", field.get_ref());
            errors.push(source.error(field.span().start, what));
        }
    }
    errors.extend(misquoted(source, std::iter::once(&written.source).chain(written.sources.values())));
    errors.extend(contradictions(source, written));
    errors
}

/// What is wrong with the extensions and the days of an entry.
fn misplaced(
    source: Source<'_>,
    extensions: &[Spanned<String>],
    from: &Spanned<Datetime>,
    until: Option<&Spanned<Datetime>>,
) -> Vec<PolicyError> {
    let mut errors = Vec::new();
    let mut wrong = |at: usize, what: String| errors.push(source.error(at, what));
    let from_at = from.span().start;
    if extensions.is_empty() {
        wrong(from_at, "extensions is empty: name them, or \"generic\", \"country\" or \"any\"".to_owned());
    }
    for word in extensions {
        if Scope::of(word.get_ref()).is_none() {
            wrong(
                word.span().start,
                format!("{:?} is no extension: lower case, without a first dot", word.get_ref()),
            );
        }
    }
    let from = day(*from.get_ref());
    if let Err(what) = &from {
        wrong(from_at, what.clone());
    }
    if let Some(until) = until {
        match day(*until.get_ref()) {
            Err(what) => wrong(until.span().start, what),
            Ok(until_day) if from.is_ok_and(|from| until_day <= from) => {
                wrong(until.span().start, "it ends before it begins".to_owned());
            }
            Ok(_) => {}
        }
    }
    errors
}

/// What is wrong with documents.
pub(crate) fn misquoted<'a>(
    source: Source<'_>,
    documents: impl IntoIterator<Item = &'a Spanned<Document>>,
) -> Vec<PolicyError> {
    let mut errors = Vec::new();
    for document in documents {
        let (at, document) = (document.span().start, document.get_ref());
        if document.title.trim().is_empty() {
            errors.push(source.error(at, "a source has a title"));
        }
        if !document.link.starts_with("https://") {
            let what = format!("{:?} is no address that begins with https://", document.link);
            errors.push(source.error(at, what));
        }
    }
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
            written.agents.is_empty() && written.agent_may_decline_lock,
            at,
            "agent_may_decline_lock without agents",
        ),
        (nobody && written.stand_in, at, "stand_in without anybody in confirm"),
        (
            !written.retraction_waiver && written.retraction_days.is_some(),
            at,
            "retraction_days without retraction_waiver",
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
