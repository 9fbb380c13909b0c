//! Which arguments a message takes, and of which kind.

use std::collections::BTreeMap;

use super::error::CompileError;
use super::library::Entity;
use super::resolve::{Piece, Use};
use crate::pattern::Key;

/// The kind of an argument, and with it the type of the function's parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
}

/// What one message, in one or in all languages, says about an argument.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) first: Use<'a>,
    /// A choice by number, or a declaration.
    number: bool,
    /// A choice by text.
    text: bool,
}

impl Found<'_> {
    pub(crate) fn kind(&self) -> Kind {
        if self.number { Kind::Number } else { Kind::Text }
    }
}

/// The arguments of a message by name; the order of names is the order of the function's parameters, so that
/// moving words in a sentence changes no call.
pub(crate) type Arguments<'a> = BTreeMap<&'a str, Found<'a>>;

/// Adds what these pieces say.
pub(crate) fn collect<'a>(pieces: &[Piece<'a>], found: &mut Arguments<'a>, errors: &mut Vec<CompileError>) {
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Argument(argument) => {
                note(*argument, found, false, false, errors);
            }
            Piece::Select { selector, variants, default, default_key } => {
                let keys = || variants.iter().map(|(key, _)| key).chain([default_key]);
                let by_number = keys().any(is_of_numbers);
                note(*selector, found, by_number, keys().any(is_of_texts), errors);
                if by_number && *default_key != Key::Name("other".to_owned()) {
                    errors.push(selector.error(format!(
                        "the default of a choice by the number ${} is *[other], which every language has",
                        selector.name
                    )));
                }
                for (_, pattern) in variants {
                    collect(pattern, found, errors);
                }
                collect(default, found, errors);
            }
        }
    }
}

fn note<'a>(
    argument: Use<'a>,
    found: &mut Arguments<'a>,
    number: bool,
    text: bool,
    errors: &mut Vec<CompileError>,
) {
    let known = found.entry(argument.name).or_insert(Found { first: argument, number: false, text: false });
    let agreed = !(known.number && known.text);
    known.number |= number;
    known.text |= text;
    if agreed && known.number && known.text {
        errors.push(
            argument.error(format!("${} is a number in one choice and a text in another", argument.name)),
        );
    }
}

fn is_of_numbers(key: &Key) -> bool {
    match key {
        Key::Number(_) => true,
        // `other` alone may as well be the default of a choice by text.
        Key::Name(name) => matches!(name.as_str(), "zero" | "one" | "two" | "few" | "many"),
    }
}

fn is_of_texts(key: &Key) -> bool {
    matches!(key, Key::Name(name) if !is_of_numbers(key) && name != "other")
}

/// Takes the declarations `$name (number)` and `$name (text)` out of the comment and returns what is left of it.
pub(crate) fn declared<'a>(
    entity: &Entity<'a>,
    found: &mut Arguments<'a>,
    errors: &mut Vec<CompileError>,
) -> Vec<&'a str> {
    let mut rest = Vec::new();
    for line in &entity.comment {
        let Some((name, after)) = line.strip_prefix('$').and_then(|line| line.split_once(" (")) else {
            rest.push(*line);
            continue;
        };
        let Some((kind, _)) = after.split_once(')') else {
            rest.push(*line);
            continue;
        };
        match (kind, found.get_mut(name)) {
            // A comment stands above the value and all attributes; each uses what it needs.
            (_, None) => {}
            ("number", Some(found)) if !found.text => found.number = true,
            ("text", Some(found)) if !found.number => {}
            ("number" | "text", Some(_)) => {
                let what = format!("${name} is declared as a {kind}, but a choice uses it otherwise");
                errors.push(entity.place.file.error(line, what));
            }
            _ => {
                let what = format!("${name} is declared as {kind:?}: it can be a number or a text");
                errors.push(entity.place.file.error(line, what));
            }
        }
        rest.push(*line);
    }
    rest
}
