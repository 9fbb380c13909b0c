//! Messages as a table has them.

use serde_json::{Number, Value};

use super::arguments::Arguments;
use super::resolve::Piece;
use crate::pattern::{Key, Part, Pattern, Select};
use crate::{Direction, Table};

/// First strong isolate: what follows has its own direction.
const ISOLATE: &str = "\u{2068}";
/// Pop directional isolate: the end of it.
const END_OF_ISOLATE: &str = "\u{2069}";

/// Arguments by their place instead of their name.
pub(crate) fn pattern(pieces: &[Piece<'_>], arguments: &Arguments<'_>, direction: Direction) -> Pattern {
    let place = |name: &str| arguments.keys().position(|argument| *argument == name).unwrap_or_default();
    let mut parts = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => push_text(&mut parts, text),
            Piece::Argument(argument) => {
                let isolated = direction == Direction::RightToLeft;
                if isolated {
                    push_text(&mut parts, ISOLATE);
                }
                parts.push(Part::Argument(place(argument.name)));
                if isolated {
                    push_text(&mut parts, END_OF_ISOLATE);
                }
            }
            Piece::Select { selector, variants, default, .. } => {
                let variants =
                    variants.iter().map(|(key, pieces)| (key.clone(), pattern(pieces, arguments, direction)));
                parts.push(Part::Select(Select {
                    argument: place(selector.name),
                    variants: variants.collect(),
                    default: pattern(default, arguments, direction),
                }));
            }
        }
    }
    if parts.is_empty() {
        parts.push(Part::Text(String::new()));
    }
    Pattern(parts)
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    if let Some(Part::Text(before)) = parts.last_mut() {
        before.push_str(text);
    } else {
        parts.push(Part::Text(text.to_owned()));
    }
}

/// The table as `Table::parse` reads it.
pub(crate) fn json(table: &Table) -> String {
    Value::Array(table.messages().iter().map(node).collect()).to_string()
}

fn node(pattern: &Pattern) -> Value {
    match pattern.0.as_slice() {
        [Part::Text(text)] => Value::from(text.as_str()),
        parts => Value::Array(parts.iter().map(part).collect()),
    }
}

fn part(part: &Part) -> Value {
    match part {
        Part::Text(text) => Value::from(text.as_str()),
        Part::Argument(place) => Value::from(*place),
        Part::Select(select) => {
            let mut choice = vec![Value::from(select.argument), node(&select.default)];
            for (key, pattern) in &select.variants {
                choice.push(match key {
                    Key::Name(name) => Value::from(name.as_str()),
                    Key::Number(key) => number(*key),
                });
                choice.push(node(pattern));
            }
            Value::Array(choice)
        }
    }
}

/// Whole numbers without a fraction, as people write them.
fn number(key: f64) -> Value {
    let whole: Option<i32> = format!("{key}").parse().ok();
    whole.map_or_else(|| Number::from_f64(key).map_or(Value::Null, Value::Number), Value::from)
}
