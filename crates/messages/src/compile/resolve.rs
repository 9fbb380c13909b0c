//! A message with everything put in that is known before the app is built.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::error::CompileError;
use super::library::{Library, Place};
use crate::pattern::Key;

/// A message in which only arguments are open, by name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Piece<'a> {
    Text(String),
    Argument(Use<'a>),
    Select {
        selector: Use<'a>,
        variants: Vec<(Key, Vec<Piece<'a>>)>,
        default: Vec<Piece<'a>>,
        default_key: Key,
    },
}

/// An argument where it is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Use<'a> {
    pub(crate) name: &'a str,
    pub(crate) file: &'a super::source::File,
}

impl Use<'_> {
    pub(crate) fn error(&self, what: impl Into<String>) -> CompileError {
        self.file.error(self.name, what)
    }
}

/// Resolves one message. What is wrong is added to `errors`.
pub(crate) fn message<'a>(
    library: &Library<'a>,
    name: &str,
    errors: &mut Vec<CompileError>,
) -> Option<Vec<Piece<'a>>> {
    let entity = library.messages.get(name)?;
    let mut resolver = Resolver { library, errors, open: vec![name.to_owned()], in_term: false };
    Some(resolver.pattern(entity.place, entity.pattern))
}

/// Resolves a term to a plain text.
pub(crate) fn term(library: &Library<'_>, name: &str, errors: &mut Vec<CompileError>) -> Option<String> {
    let entity = library.terms.get(name)?;
    let mut resolver = Resolver { library, errors, open: vec![format!("-{name}")], in_term: true };
    let pieces = resolver.pattern(entity.place, entity.pattern);
    let text = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Argument(_) | Piece::Select { .. } => None,
    });
    text.collect()
}

struct Resolver<'l, 'a, 'e> {
    library: &'l Library<'a>,
    errors: &'e mut Vec<CompileError>,
    /// What is being put in at the moment, to find what contains itself.
    open: Vec<String>,
    in_term: bool,
}

impl<'a> Resolver<'_, 'a, '_> {
    fn pattern(&mut self, place: Place<'a>, pattern: &'a Pattern<&'a str>) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => push_text(&mut pieces, value),
                PatternElement::Placeable { expression } => self.expression(place, expression, &mut pieces),
            }
        }
        pieces
    }

    fn expression(
        &mut self,
        place: Place<'a>,
        expression: &'a Expression<&'a str>,
        pieces: &mut Vec<Piece<'a>>,
    ) {
        match expression {
            Expression::Inline(inline) => self.inline(place, inline, pieces),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                if let Some(selector) = self.argument(place, id.name) {
                    self.select(place, selector, variants, pieces);
                }
            }
            Expression::Select { .. } => {
                self.errors.push(
                    place.error("a choice is made by an argument, `{ $argument -> … }`, and nothing else"),
                );
            }
        }
    }

    fn inline(
        &mut self,
        place: Place<'a>,
        inline: &'a InlineExpression<&'a str>,
        pieces: &mut Vec<Piece<'a>>,
    ) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                push_text(pieces, &unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => push_text(pieces, value),
            InlineExpression::VariableReference { id } => {
                pieces.extend(self.argument(place, id.name).map(Piece::Argument));
            }
            InlineExpression::Placeable { expression } => self.expression(place, expression, pieces),
            InlineExpression::FunctionReference { id, .. } => {
                let what = format!("there is no function {}: write {{ $argument }} alone", id.name);
                self.errors.push(place.file.error(id.name, what));
            }
            InlineExpression::MessageReference { id, attribute } => {
                let name = match attribute {
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                    None => id.name.to_owned(),
                };
                let target = self.library.messages.get(&name).map(|entity| (entity.place, entity.pattern));
                self.put_in(
                    place.file.error(id.name, format!("there is no message {name}")),
                    name,
                    target,
                    pieces,
                );
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                if attribute.is_some() || arguments.is_some() {
                    self.errors.push(
                        place.file.error(id.name, "a term is put in whole: `{ -term }`, without arguments"),
                    );
                    return;
                }
                let target = self.library.terms.get(id.name).map(|entity| (entity.place, entity.pattern));
                let name = format!("-{}", id.name);
                let was_in_term = std::mem::replace(&mut self.in_term, true);
                self.put_in(
                    place.file.error(id.name, format!("there is no term {name}")),
                    name,
                    target,
                    pieces,
                );
                self.in_term = was_in_term;
            }
        }
    }

    fn put_in(
        &mut self,
        missing: CompileError,
        name: String,
        target: Option<(Place<'a>, &'a Pattern<&'a str>)>,
        pieces: &mut Vec<Piece<'a>>,
    ) {
        let Some((place, pattern)) = target else {
            self.errors.push(missing);
            return;
        };
        if self.open.contains(&name) {
            let what = format!("{} contains itself: {} → {name}", self.open[0], self.open.join(" → "));
            self.errors.push(CompileError { what, ..missing });
            return;
        }
        self.open.push(name);
        for piece in self.pattern(place, pattern) {
            match piece {
                Piece::Text(text) => push_text(pieces, &text),
                other => pieces.push(other),
            }
        }
        self.open.pop();
    }

    fn argument(&mut self, place: Place<'a>, name: &'a str) -> Option<Use<'a>> {
        if self.in_term {
            self.errors.push(place.file.error(name, format!("a term takes no argument, but uses ${name}")));
            return None;
        }
        Some(Use { name, file: place.file })
    }

    fn select(
        &mut self,
        place: Place<'a>,
        selector: Use<'a>,
        variants: &'a [Variant<&'a str>],
        pieces: &mut Vec<Piece<'a>>,
    ) {
        let mut others = Vec::new();
        let mut default = None;
        let mut seen = Vec::new();
        for variant in variants {
            let key = match variant.key {
                VariantKey::Identifier { name } => Key::Name(name.to_owned()),
                VariantKey::NumberLiteral { value } => {
                    let Ok(number) = value.parse() else {
                        self.errors.push(place.file.error(value, format!("{value} is no number")));
                        continue;
                    };
                    Key::Number(number)
                }
            };
            let (VariantKey::Identifier { name: at } | VariantKey::NumberLiteral { value: at }) = variant.key;
            if seen.contains(&key) {
                self.errors.push(place.file.error(at, format!("the variant [{at}] is there twice")));
            }
            seen.push(key.clone());
            let pattern = self.pattern(place, &variant.value);
            if variant.default {
                default = Some((key, pattern));
            } else {
                others.push((key, pattern));
            }
        }
        // The parser has made sure that there is exactly one default.
        let Some((default_key, default)) = default else { return };
        pieces.push(Piece::Select { selector, variants: others, default, default_key });
    }
}

fn push_text(pieces: &mut Vec<Piece<'_>>, text: &str) {
    if let Some(Piece::Text(before)) = pieces.last_mut() {
        before.push_str(text);
    } else {
        pieces.push(Piece::Text(text.to_owned()));
    }
}
