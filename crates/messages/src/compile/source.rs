//! The files of one language, with their places.

use std::path::Path;

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser;

use super::error::CompileError;

/// A file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    /// As errors name it.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// One language's files, in the order of their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) language: String,
    pub(crate) files: Vec<File>,
}

impl File {
    /// An error at a slice of this file's text.
    pub(crate) fn error(&self, at: &str, what: impl Into<String>) -> CompileError {
        // A slice tells by its address where it was cut out.
        let offset = at.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        self.error_at(offset, what)
    }

    /// An error at an offset in bytes.
    pub(crate) fn error_at(&self, offset: usize, what: impl Into<String>) -> CompileError {
        let before = self.text.as_bytes().get(..offset).unwrap_or_default();
        let line = 1 + String::from_utf8_lossy(before).matches('\n').count();
        CompileError { file: self.name.clone(), line, what: what.into() }
    }

    /// The entries, and what is no Fluent.
    pub(crate) fn parse(&self) -> (Resource<&str>, Vec<CompileError>) {
        match parser::parse(self.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => {
                let errors =
                    errors.into_iter().map(|error| self.error_at(error.pos.start, error.kind.to_string()));
                let errors = errors.collect();
                let body = resource.body.into_iter().filter(|entry| !matches!(entry, Entry::Junk { .. }));
                (Resource { body: body.collect() }, errors)
            }
        }
    }
}

/// Reads `<folder>/<language>/*.ftl`. Languages and files come in the order of their names, English first.
pub(crate) fn read(folder: &Path) -> Result<Vec<Source>, CompileError> {
    let mut languages = Vec::new();
    for path in entries(folder)? {
        if !path.is_dir() {
            continue;
        }
        let language = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !is_language(&language) {
            return Err(about(&path, "the folder's name is no language tag such as `fr` or `pt-BR`"));
        }
        let mut files = Vec::new();
        for path in entries(&path)? {
            if path.extension().is_some_and(|ending| ending == "ftl") {
                let text =
                    std::fs::read_to_string(&path).map_err(|error| about(&path, &error.to_string()))?;
                files.push(File { name: path.to_string_lossy().replace('\\', "/"), text });
            }
        }
        languages.push(Source { language, files });
    }
    languages.sort_by_key(|source| (source.language != super::catalogue::REFERENCE, source.language.clone()));
    Ok(languages)
}

fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>, CompileError> {
    let entries = std::fs::read_dir(folder).map_err(|error| about(folder, &error.to_string()))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn about(path: &Path, what: &str) -> CompileError {
    CompileError { file: path.to_string_lossy().into_owned(), line: 1, what: what.to_owned() }
}

/// The form of a language tag (RFC 5646): a short word, then more words of letters and digits.
fn is_language(name: &str) -> bool {
    let mut words = name.split('-');
    words.next().is_some_and(|word| {
        (2..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
    }) && words
        .all(|word| (1..=8).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_knows_its_line() {
        let file = File { name: "x.ftl".to_owned(), text: "a = 1\nb = 2\nc = 3\n".to_owned() };
        assert_eq!(file.error(&file.text[6..7], "here").line, 2);
        assert_eq!(file.error_at(12, "here").to_string(), "x.ftl:3: here");
    }

    #[test]
    fn language_tags() {
        assert!(is_language("en") && is_language("pt-BR") && is_language("zh-Hant-TW"));
        assert!(
            !is_language("english") && !is_language("EN") && !is_language("pt_BR") && !is_language("fr-")
        );
    }
}
