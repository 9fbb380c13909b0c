//! What is wrong with fields: a map from members to lists of `{"message", "code"}`, as deep as the request is.

use crate::hostcontrol::wire::{LONGEST_LINE, field_of, leaf, named};
use registrant_model::Field;
use registrant_model::problem::{FieldCode, FieldProblem};
use serde_json::Value;

/// The deepest map that is read; requests are two deep.
const DEEPEST: usize = 8;
/// Where what concerns no field is told, if it is told as a map.
const NO_FIELD: [&str; 3] = ["__all__", "non_field_errors", "detail"];

/// The message of an error.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    /// All of it in words, with the registrar's names of members.
    pub(super) words: String,
    /// What concerns a field.
    pub(super) fields: Vec<FieldProblem>,
}

impl Told {
    pub(super) fn of(message: &Value) -> Self {
        let mut told = Self::default();
        told.read(message, &mut Vec::new());
        told
    }

    fn read<'a>(&mut self, value: &'a Value, path: &mut Vec<&'a str>) {
        if path.len() > DEEPEST {
            return;
        }
        match value {
            Value::Object(entry) if entry.get("message").is_some_and(Value::is_string) => {
                let code = entry.get("code").and_then(leaf).unwrap_or_default();
                self.add(path, &code, &entry.get("message").and_then(leaf).unwrap_or_default());
            }
            Value::Object(map) => {
                for (name, inner) in map {
                    let is_field = !NO_FIELD.contains(&name.as_str());
                    if is_field {
                        path.push(name);
                    }
                    self.read(inner, path);
                    if is_field {
                        path.pop();
                    }
                }
            }
            Value::Array(entries) => entries.iter().for_each(|entry| self.read(entry, path)),
            other => {
                if let Some(message) = leaf(other) {
                    self.add(path, "", &message);
                }
            }
        }
    }

    fn add(&mut self, path: &[&str], code: &str, message: &str) {
        let place = path.join(".");
        let words = if place.is_empty() { message.to_owned() } else { format!("{place}: {message}") };
        if !self.words.is_empty() {
            self.words.push_str("; ");
        }
        self.words.push_str(&words);
        if !place.is_empty() {
            self.fields.push(problem(field_of(&place), code, message));
        }
    }
}

/// Codes are those of the framework that the fixtures of a public client show.
fn problem(field: Field, code: &str, message: &str) -> FieldProblem {
    let longest = named(&field).map_or(LONGEST_LINE, |named| named.longest);
    match code {
        "required" | "null" | "blank" => FieldProblem::new(field, FieldCode::Required),
        "max_length" => FieldProblem::new(field, FieldCode::TooLong).with("max", longest.to_string()),
        "invalid_choice" | "does_not_exist" => FieldProblem::new(field, FieldCode::NotAllowed),
        "invalid" if field == Field::EMAIL => FieldProblem::new(field, FieldCode::Email),
        "invalid" if field == Field::PHONE || field == Field::FAX => {
            FieldProblem::new(field, FieldCode::Phone)
        }
        "invalid" if named(&field).is_some() => FieldProblem::new(field, FieldCode::Format),
        _ => FieldProblem::new(field, FieldCode::Registrar).with("message", message),
    }
}
