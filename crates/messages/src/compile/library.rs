//! The messages and terms of one language, by name.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Pattern, Resource};

use super::error::CompileError;
use super::source::File;

/// Where a pattern came from.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) file: &'a File,
    /// The identifier in the file's text.
    pub(crate) at: &'a str,
}

impl Place<'_> {
    pub(crate) fn error(&self, what: impl Into<String>) -> CompileError {
        self.file.error(self.at, what)
    }
}

/// A message's value or one of its attributes.
pub(crate) struct Entity<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) pattern: &'a Pattern<&'a str>,
    /// The lines of the comment above the message.
    pub(crate) comment: Vec<&'a str>,
}

/// All of one language.
pub(crate) struct Library<'a> {
    pub(crate) language: &'a str,
    /// For errors that belong to no line.
    pub(crate) first_file: &'a File,
    /// `id`, or `id.attribute`, in the order of the files.
    pub(crate) order: Vec<String>,
    pub(crate) messages: BTreeMap<String, Entity<'a>>,
    pub(crate) terms: BTreeMap<&'a str, Entity<'a>>,
}

impl<'a> Library<'a> {
    pub(crate) fn new(
        language: &'a str,
        files: &'a [(&'a File, Resource<&'a str>)],
        errors: &mut Vec<CompileError>,
    ) -> Option<Self> {
        let first_file = files.first()?.0;
        let mut library = Self {
            language,
            first_file,
            order: Vec::new(),
            messages: BTreeMap::new(),
            terms: BTreeMap::new(),
        };
        for (file, resource) in files {
            for entry in &resource.body {
                library.add(file, entry, errors);
            }
        }
        Some(library)
    }

    fn add(&mut self, file: &'a File, entry: &'a Entry<&'a str>, errors: &mut Vec<CompileError>) {
        match entry {
            Entry::Message(message) => {
                let comment =
                    message.comment.as_ref().map(|comment| comment.content.clone()).unwrap_or_default();
                let place = Place { file, at: message.id.name };
                if let Some(pattern) = &message.value {
                    let entity = Entity { place, pattern, comment: comment.clone() };
                    self.add_message(message.id.name.to_owned(), entity, errors);
                }
                for attribute in &message.attributes {
                    let place = Place { file, at: attribute.id.name };
                    let entity = Entity { place, pattern: &attribute.value, comment: comment.clone() };
                    self.add_message(format!("{}.{}", message.id.name, attribute.id.name), entity, errors);
                }
            }
            Entry::Term(term) => {
                let place = Place { file, at: term.id.name };
                if let Some(attribute) = term.attributes.first() {
                    errors.push(file.error(attribute.id.name, "a term has no attributes here"));
                }
                if let Some(first) = self.terms.get(term.id.name) {
                    errors.push(twice(&format!("the term -{}", term.id.name), place, first.place));
                    return;
                }
                self.terms.insert(term.id.name, Entity { place, pattern: &term.value, comment: Vec::new() });
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }

    fn add_message(&mut self, name: String, entity: Entity<'a>, errors: &mut Vec<CompileError>) {
        if let Some(first) = self.messages.get(&name) {
            errors.push(twice(&name, entity.place, first.place));
            return;
        }
        self.order.push(name.clone());
        self.messages.insert(name, entity);
    }
}

fn twice(name: &str, second: Place<'_>, first: Place<'_>) -> CompileError {
    let first = first.error("");
    second.error(format!("{name} is there already, in {} on line {}", first.file, first.line))
}
