//! The generated code.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::arguments::Kind;
use super::catalogue::{Catalogue, Message};
use super::error::CompileError;
use super::library::Library;
use super::resolve::Piece;
use crate::Direction;
use crate::pattern::Key;

/// What cannot be the name of a function: the language's own words, and what the module has already.
const TAKEN: [&str; 42] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false",
    "fn", "for", "format", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "unsafe", "use",
    "where", "while", "yield", "box",
];

/// The name of a message's function, or of its parameter.
fn snake_case(name: &str) -> String {
    let mut snake = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '-' | '.' | '_' => snake.push('_'),
            other => snake.extend(other.to_lowercase()),
        }
    }
    snake
}

fn parameter(name: &str) -> String {
    let snake = snake_case(name);
    if TAKEN.contains(&snake.as_str()) { snake + "_" } else { snake }
}

/// Every message needs a function of its own.
pub(crate) fn check_names(reference: &Library<'_>, errors: &mut Vec<CompileError>) {
    let mut functions = BTreeMap::<String, &str>::new();
    for name in &reference.order {
        let Some(entity) = reference.messages.get(name) else { continue };
        let function = snake_case(name);
        if TAKEN.contains(&function.as_str()) {
            let what = format!("{name} cannot be the name of a function: choose two words");
            errors.push(entity.place.error(what));
        } else if let Some(other) = functions.insert(function.clone(), name) {
            let what = format!("{name} and {other} would both be the function {function}");
            errors.push(entity.place.error(what));
        }
    }
}

/// The generated module.
pub(crate) fn module(catalogue: &Catalogue) -> String {
    let mut code = String::from(
        "// Written from the Fluent files of locales/ when the app is built.\n\n\
         /// The languages of the app, the one of reference first.\n\
         pub const LANGUAGES: &[::registrant_messages::Language] = &[\n",
    );
    for language in &catalogue.languages {
        let direction = match language.direction {
            Direction::LeftToRight => "LeftToRight",
            Direction::RightToLeft => "RightToLeft",
        };
        let (file, _) = language.file();
        // Writing to a text cannot fail.
        let _ = write!(
            code,
            "    ::registrant_messages::Language {{\n        code: {:?},\n        native_name: {:?},\n        \
             direction: ::registrant_messages::Direction::{direction},\n        table: {file:?},\n    }},\n",
            language.code, language.native_name,
        );
    }
    code += "];\n";
    for (number, message) in catalogue.messages.iter().enumerate() {
        code.push('\n');
        code += &function(number, message);
    }
    code
}

fn function(number: usize, message: &Message) -> String {
    let mut code = String::new();
    for line in &message.comment {
        code += &documentation(line);
    }
    if !message.comment.is_empty() {
        code += "///\n";
    }
    code += "/// In English:\n/// ```text\n";
    for line in message.english.lines() {
        code += &documentation(line);
    }
    code += "/// ```\n";
    let parameters = message.arguments.iter().map(|(name, kind)| match kind {
        Kind::Text => format!("{}: &str", parameter(name)),
        Kind::Number => format!("{}: f64", parameter(name)),
    });
    let arguments = message.arguments.iter().map(|(name, kind)| match kind {
        Kind::Text => format!("::registrant_messages::Arg::Text({})", parameter(name)),
        Kind::Number => format!("::registrant_messages::Arg::Number({})", parameter(name)),
    });
    code + &format!(
        "pub fn {}({}) -> String {{\n    crate::messages::format({number}, &[{}])\n}}\n",
        snake_case(&message.name),
        parameters.collect::<Vec<_>>().join(", "),
        arguments.collect::<Vec<_>>().join(", "),
    )
}

fn documentation(line: &str) -> String {
    format!("/// {line}").trim_end().to_owned() + "\n"
}

/// A message as a person reads it in the documentation.
pub(crate) fn readable(pieces: &[Piece<'_>]) -> String {
    let parts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Argument(argument) => format!("{{ ${} }}", argument.name),
        Piece::Select { selector, variants, default, default_key } => {
            let variants =
                variants.iter().map(|(key, pattern)| format!("[{}] {}", word(key), readable(pattern)));
            let default = format!("*[{}] {}", word(default_key), readable(default));
            let variants: Vec<_> = variants.chain([default]).collect();
            format!("{{ ${} -> {} }}", selector.name, variants.join(" "))
        }
    });
    parts.collect()
}

fn word(key: &Key) -> String {
    match key {
        Key::Name(name) => name.clone(),
        Key::Number(number) => number.to_string(),
    }
}
