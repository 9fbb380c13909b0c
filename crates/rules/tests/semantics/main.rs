//! What the engine makes of rules, one file for each part of the language.

#![expect(clippy::unwrap_used, reason = "a test stops where its own documents do not read")]

mod alternatives;
mod conditions;
mod contexts;
mod forms;
mod read_only;
mod relevance;
mod unknowns;

use registrant_model::{Field, Fields};
use registrant_rules::{Action, Document, FieldState, Form, HostPatterns, Object, Subjects, evaluate};
use serde_json::{Value, json};

/// A document about the owner, from the rules of its fields.
fn owner(fields: &Value) -> Document {
    let rule = json!({"label": "OWNER_CONTACT", "type": "contact", "fields": fields});
    Document::from_value(rule).unwrap()
}

fn values(list: &[(&str, &str)]) -> Subjects {
    Subjects::owner(list.iter().copied().collect::<Fields>())
}

fn edit(document: &Document, saved: &[(&str, &str)], typed: &[(&str, &str)]) -> Form {
    evaluate(document, &values(saved), &values(typed), Action::Update, &HostPatterns)
}

fn create(document: &Document, typed: &[(&str, &str)]) -> Form {
    evaluate(document, &values(&[]), &values(typed), Action::Create, &HostPatterns)
}

fn state<'a>(form: &'a Form, path: &str) -> &'a FieldState {
    form.get(Object::Owner, &Field::new(path)).unwrap()
}

/// The problems as `field code`, in the order of the form.
fn problems(form: &Form) -> Vec<String> {
    form.problems().map(|problem| format!("{} {}", problem.field, problem.code.as_str())).collect()
}
