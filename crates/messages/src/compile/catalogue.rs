//! All languages together.

use std::path::Path;

use fluent_syntax::ast::Resource;
use sha2::{Digest as _, Sha256};

use super::arguments::{self, Arguments, Kind};
use super::error::{CompileError, CompileErrors};
use super::library::{Entity, Library};
use super::source::{self, File, Source};
use super::{encode, resolve, rust};
use crate::{Direction, Table};

/// The language that says which messages there are and which arguments they take.
pub(crate) const REFERENCE: &str = "en";

/// The messages of all languages, whole and in agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    pub(crate) messages: Vec<Message>,
    pub(crate) languages: Vec<Translation>,
}

/// A message, as its function is written from it. Its number is its place in the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Message {
    /// `id`, or `id.attribute`.
    pub(crate) name: String,
    /// Name and kind, in the order of the function's parameters.
    pub(crate) arguments: Vec<(String, Kind)>,
    pub(crate) comment: Vec<String>,
    /// The English message, for the documentation.
    pub(crate) english: String,
}

/// One language's table, with what the list of languages tells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Translation {
    pub(crate) code: String,
    pub(crate) native_name: String,
    pub(crate) direction: Direction,
    pub(crate) table: Table,
}

impl Translation {
    /// The file name and the content of the table. The name carries the first 16 digits of the content's
    /// SHA-256, so that a file of a name never changes.
    pub(crate) fn file(&self) -> (String, String) {
        let json = encode::json(&self.table);
        let digest = Sha256::digest(json.as_bytes());
        let hash = digest.iter().take(8).fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
        (format!("{}.{hash}.json", self.code), json)
    }
}

impl Catalogue {
    /// Reads and checks `<folder>/<language>/*.ftl` for every language.
    pub fn read(folder: &Path) -> Result<Self, CompileErrors> {
        let sources = source::read(folder).map_err(|error| CompileErrors(vec![error]))?;
        let missing = || CompileError {
            file: folder.to_string_lossy().into_owned(),
            line: 1,
            what: format!("there are no messages in {REFERENCE}, the language of reference"),
        };
        Self::compile(&sources, missing)
    }

    fn compile(sources: &[Source], missing: impl Fn() -> CompileError) -> Result<Self, CompileErrors> {
        let mut errors = Vec::new();
        let parsed: Vec<_> = sources.iter().map(|source| (source, parse(source, &mut errors))).collect();
        if !errors.is_empty() {
            // What cannot be read would show up again as missing, many times over.
            return Err(CompileErrors(errors));
        }
        let libraries: Vec<_> = parsed
            .iter()
            .filter_map(|(source, files)| Library::new(&source.language, files, &mut errors))
            .collect();
        let catalogue = match libraries.first() {
            Some(reference) if reference.language == REFERENCE => {
                Some(combine(reference, &libraries, &mut errors))
            }
            _ => {
                errors.push(missing());
                None
            }
        };
        match catalogue {
            Some(catalogue) if errors.is_empty() => Ok(catalogue),
            _ => {
                errors.sort();
                errors.dedup();
                Err(CompileErrors(errors))
            }
        }
    }

    /// The code of the app's module `messages`: one function for each message, and the list `LANGUAGES`. It
    /// expects a function `format(u16, &[Arg]) -> String` in `crate::messages`.
    pub fn rust(&self) -> String {
        rust::module(self)
    }

    /// The tables, one for each language: file name and content.
    pub fn tables(&self) -> Vec<(String, String)> {
        self.languages.iter().map(Translation::file).collect()
    }

    /// Writes the tables into a folder and removes tables that were written there before.
    pub fn write_tables(&self, folder: &Path) -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let tables = self.tables();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_table = path.extension().is_some_and(|ending| ending == "json");
            if is_table && tables.iter().all(|(current, _)| *current != name) {
                std::fs::remove_file(&path)?;
            }
        }
        tables.iter().try_for_each(|(name, json)| std::fs::write(folder.join(name), json))
    }

    /// A message without arguments in each language, by its name in the files: `(code, direction, text)`. For
    /// the few words that a page shows before the app runs.
    pub fn plain_texts(&self, name: &str) -> Option<Vec<(&str, Direction, String)>> {
        let at =
            self.messages.iter().position(|message| message.name == name && message.arguments.is_empty())?;
        let at = u16::try_from(at).ok()?;
        let text = |table: &Table| table.format(at, &[], &NoNumbers);
        Some(self.languages.iter().map(|one| (one.code.as_str(), one.direction, text(&one.table))).collect())
    }
}

/// For messages without arguments.
struct NoNumbers;

impl crate::PluralRules for NoNumbers {
    fn category(&self, _: f64) -> crate::Category {
        crate::Category::Other
    }

    fn number(&self, number: f64) -> String {
        number.to_string()
    }
}

fn parse<'a>(source: &'a Source, errors: &mut Vec<CompileError>) -> Vec<(&'a File, Resource<&'a str>)> {
    let files = source.files.iter().map(|file| {
        let (resource, wrong) = file.parse();
        errors.extend(wrong);
        (file, resource)
    });
    files.collect()
}

fn combine<'a>(
    reference: &Library<'a>,
    libraries: &[Library<'a>],
    errors: &mut Vec<CompileError>,
) -> Catalogue {
    for library in libraries {
        for (name, entity) in &library.messages {
            if !reference.messages.contains_key(name) {
                let what = format!("{name} is not there in {REFERENCE}, the language of reference");
                errors.push(entity.place.error(what));
            }
        }
    }
    let headers: Vec<_> = libraries.iter().map(|library| header(library, errors)).collect();
    rust::check_names(reference, errors);

    let mut messages = Vec::new();
    let mut tables = vec![Vec::new(); libraries.len()];
    for name in &reference.order {
        let Some(entity) = reference.messages.get(name) else { continue };
        let resolved: Vec<_> = libraries
            .iter()
            .map(|library| {
                if !library.messages.contains_key(name) {
                    errors.push(untranslated(name, entity, library));
                }
                resolve::message(library, name, errors).unwrap_or_default()
            })
            .collect();
        let mut arguments = Arguments::new();
        for ((pieces, library), at) in resolved.iter().zip(libraries).zip(0..) {
            if at == 0 {
                arguments::collect(pieces, &mut arguments, errors);
                continue;
            }
            if library.messages.contains_key(name) {
                same_arguments(name, library, pieces, &mut arguments, errors);
            }
        }
        let comment = arguments::declared(entity, &mut arguments, errors);
        for ((table, pieces), (_, direction)) in tables.iter_mut().zip(&resolved).zip(&headers) {
            table.push(encode::pattern(pieces, &arguments, *direction));
        }
        messages.push(Message {
            name: name.clone(),
            arguments: arguments.iter().map(|(name, found)| ((*name).to_owned(), found.kind())).collect(),
            comment: comment.into_iter().map(str::to_owned).collect(),
            english: resolved.first().map(|pieces| rust::readable(pieces)).unwrap_or_default(),
        });
    }
    if messages.len() > usize::from(u16::MAX) {
        errors.push(reference.first_file.error_at(0, "there are more messages than the tables can number"));
    }
    let languages =
        libraries.iter().zip(headers).zip(tables).map(|((library, (native_name, direction)), table)| {
            Translation {
                code: library.language.to_owned(),
                native_name,
                direction,
                table: Table::new(table),
            }
        });
    Catalogue { messages, languages: languages.collect() }
}

fn untranslated(name: &str, entity: &Entity<'_>, library: &Library<'_>) -> CompileError {
    entity.place.error(format!("{name} is not translated into {}", library.language))
}

/// A translation uses what the reference uses. What it says about the kinds of arguments counts as well: its
/// language may be the only one that chooses by number.
fn same_arguments<'a>(
    name: &str,
    library: &Library<'a>,
    pieces: &[resolve::Piece<'a>],
    arguments: &mut Arguments<'a>,
    errors: &mut Vec<CompileError>,
) {
    let expected: Vec<&str> = arguments.keys().copied().collect();
    arguments::collect(pieces, arguments, errors);
    let mut own = Arguments::new();
    arguments::collect(pieces, &mut own, &mut Vec::new());
    let Some(entity) = library.messages.get(name) else { return };
    for missing in expected.iter().filter(|argument| !own.contains_key(**argument)) {
        errors.push(entity.place.error(format!("{name} does not use ${missing}, which {REFERENCE} uses")));
    }
    for (argument, found) in &own {
        if !expected.contains(argument) {
            errors
                .push(found.first.error(format!("{name} uses ${argument}, which {REFERENCE} does not use")));
            arguments.remove(argument);
        }
    }
}

/// The language's name in itself, and its direction. What stands in for a missing one is never used: the error
/// is.
fn header(library: &Library<'_>, errors: &mut Vec<CompileError>) -> (String, Direction) {
    let mut term = |name: &str| {
        let text = resolve::term(library, name, errors);
        if text.is_none() {
            let what = format!("the term -{name} is missing; every language has it");
            errors.push(library.first_file.error_at(0, what));
        }
        text.unwrap_or_default()
    };
    let (native_name, direction) = (term("language-name"), term("language-direction"));
    let direction = match direction.as_str() {
        "rtl" => Direction::RightToLeft,
        other => {
            if let Some(entity) = library.terms.get("language-direction").filter(|_| other != "ltr") {
                errors.push(entity.place.error(format!("the direction is `ltr` or `rtl`, not {other:?}")));
            }
            Direction::LeftToRight
        }
    };
    (native_name, direction)
}
