//! One language's messages as the browser loads them.
//!
//! The table is a JSON array with one entry for each message, in the order of their numbers. An entry is a
//! text, or an array of parts; a part is a text, the place of an argument, or an array for a choice:
//! the argument's place, the pattern when nothing fits, then a key and its pattern by turns.

use serde::de::{Deserialize, Deserializer, Error as _, SeqAccess, Visitor};

use crate::pattern::{Key, Part, Pattern, Select};
use crate::{Arg, PluralRules, format};

/// One language's messages, by number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    messages: Vec<Pattern>,
}

/// Why a table could not be read. A table comes from the same build as the app, so that this is a damaged or
/// a foreign file: the app keeps the language it has, and tells that the other one could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// It is not JSON, or not of texts, numbers and arrays alone.
    #[error("the table of messages is not readable: {0}")]
    Syntax(#[from] serde_json::Error),
    /// It is JSON of another shape.
    #[error("message {message} of the table has another shape")]
    Shape {
        /// The number of the first message that is wrong.
        message: usize,
    },
}

impl Table {
    /// Reads a table.
    pub fn parse(json: &str) -> Result<Self, TableError> {
        let entries: Vec<Node> = serde_json::from_str(json)?;
        let messages = entries
            .into_iter()
            .enumerate()
            .map(|(message, entry)| pattern(entry).ok_or(TableError::Shape { message }))
            .collect::<Result<_, _>>()?;
        Ok(Self { messages })
    }

    /// How many messages there are.
    pub fn len(&self) -> usize {
        self.messages.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }

    /// The message with the arguments put in. A number that the table does not have gives `#` and the number:
    /// a screen with one odd word is better than none.
    pub fn format(&self, message: u16, args: &[Arg<'_>], rules: &dyn PluralRules) -> String {
        let Some(pattern) = self.messages.get(usize::from(message)) else {
            return format!("#{message}");
        };
        let mut out = String::new();
        format::write(&mut out, pattern, args, rules);
        out
    }

    #[cfg(feature = "compile")]
    pub(crate) fn new(messages: Vec<Pattern>) -> Self {
        Self { messages }
    }

    #[cfg(feature = "compile")]
    pub(crate) fn messages(&self) -> &[Pattern] {
        &self.messages
    }
}

/// JSON as far as a table uses it.
enum Node {
    Text(String),
    Number(f64),
    List(Vec<Node>),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a text, a number or an array")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_string<E: serde::de::Error>(self, text: String) -> Result<Node, E> {
        Ok(Node::Text(text))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Node, E> {
        u32::try_from(number)
            .map(|number| Node::Number(number.into()))
            .map_err(|_| E::custom("too large a number"))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Node, E> {
        i32::try_from(number)
            .map(|number| Node::Number(number.into()))
            .map_err(|_| E::custom("too large a number"))
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Node, E> {
        Ok(Node::Number(number))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = entries.next_element()? {
            list.push(entry);
            if list.len() > usize::from(u16::MAX) {
                return Err(A::Error::custom("too long an array"));
            }
        }
        Ok(Node::List(list))
    }
}

fn pattern(entry: Node) -> Option<Pattern> {
    match entry {
        Node::Text(text) => Some(Pattern(vec![Part::Text(text)])),
        Node::Number(_) => None,
        Node::List(parts) => parts.into_iter().map(part).collect::<Option<_>>().map(Pattern),
    }
}

fn part(node: Node) -> Option<Part> {
    match node {
        Node::Text(text) => Some(Part::Text(text)),
        Node::Number(at) => place(at).map(Part::Argument),
        Node::List(choice) => {
            let mut choice = choice.into_iter();
            let (Some(Node::Number(argument)), Some(default)) = (choice.next(), choice.next()) else {
                return None;
            };
            let mut variants = Vec::new();
            while let Some(key) = choice.next() {
                let key = match key {
                    Node::Text(name) => Key::Name(name),
                    Node::Number(number) => Key::Number(number),
                    Node::List(_) => return None,
                };
                variants.push((key, pattern(choice.next()?)?));
            }
            Some(Part::Select(Select { argument: place(argument)?, variants, default: pattern(default)? }))
        }
    }
}

/// The place of an argument: a small whole number.
fn place(number: f64) -> Option<usize> {
    (0..=u8::MAX).find(|place| f64::from(*place).to_bits() == number.to_bits()).map(usize::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Category;

    struct English;

    impl PluralRules for English {
        fn category(&self, number: f64) -> Category {
            if (number - 1.0).abs() < f64::EPSILON { Category::One } else { Category::Other }
        }

        fn number(&self, number: f64) -> String {
            number.to_string()
        }
    }

    #[test]
    fn texts_arguments_and_choices() {
        let table = Table::parse(
            r#"["Sign in", ["Hand over ", 0], [[0, ["", 0, " tasks"], 0, "nothing", "one", "one task"], " left"]]"#,
        )
        .unwrap();
        assert_eq!(table.len(), 3);
        assert_eq!(table.format(0, &[], &English), "Sign in");
        assert_eq!(table.format(1, &[Arg::Text("example.com")], &English), "Hand over example.com");
        assert_eq!(table.format(2, &[Arg::Number(0.0)], &English), "nothing left");
        assert_eq!(table.format(2, &[Arg::Number(1.0)], &English), "one task left");
        assert_eq!(table.format(2, &[Arg::Number(7.0)], &English), "7 tasks left");
    }

    #[test]
    fn what_is_not_there_leaves_a_trace_and_no_panic() {
        let table = Table::parse(r#"[["a ", 3], [[4, "nobody", "x", "X"]]]"#).unwrap();
        assert_eq!(table.format(9, &[], &English), "#9");
        assert_eq!(table.format(0, &[], &English), "a ");
        assert_eq!(table.format(1, &[], &English), "nobody");
    }

    #[test]
    fn another_shape_is_an_error() {
        for json in
            ["", "{}", "[", "[1]", r#"[["a", -1]]"#, "[[[0]]]", r#"[[[0, "a", "key"]]]"#, "[[0.5]]", "[true]"]
        {
            assert!(Table::parse(json).is_err(), "{json}");
        }
    }
}
