//! The rule documents, one line for each field, so that a change to any of them is read in review.

#![expect(clippy::unwrap_used, reason = "a test stops where its own documents do not read")]

use registrant_rules::document::{Constraint, Rule};
use registrant_rules::{Action, Document, documents};
use std::fmt::Write as _;

/// Lists longer than this are told by their length.
const WRITTEN_OUT: usize = 13;

fn field(rule: &Rule) -> String {
    let mut text = rule.label.clone().unwrap_or_default();
    let said: Vec<String> = rule.constraints().iter().map(constraint).collect();
    if !said.is_empty() {
        text = format!("{text} [{}]", said.join(", "));
    }
    let members = |word: &str, rules: &[Rule]| {
        let inside: Vec<String> = rules.iter().map(field).collect();
        if inside.is_empty() { String::new() } else { format!("{word}({})", inside.join("; ")) }
    };
    let fields = rule.fields.as_deref().map_or(String::new(), |fields| format!(".{}", field(fields)));
    format!("{text}{}{}{fields}", members("all", rule.all()), members("any", rule.any()))
}

fn constraint(constraint: &Constraint) -> String {
    let operator = constraint.operator.as_ref().map_or("(no operator)", |operator| operator.as_str());
    let compared = match (&constraint.value, &constraint.values) {
        (Some(value), _) => format!(" {value}"),
        (None, Some(values)) if values.len() > WRITTEN_OUT => format!(" {} values", values.len()),
        (None, Some(values)) => format!(" {}", values.join(" ")),
        (None, None) => String::new(),
    };
    let text = format!("{operator}{compared}");
    match &constraint.conditions {
        Some(condition) => format!("{text} if {}", field(condition).replace(" [required]", "")),
        None => text,
    }
}

fn outline(rule: &Rule, depth: usize, out: &mut String) {
    let members = rule.all().iter().chain(rule.fields.as_deref());
    if rule.label.is_some() && rule.fields.is_none() {
        writeln!(out, "{}{}", "  ".repeat(depth), field(rule)).unwrap();
    } else if let Some(label) = &rule.label {
        let said: Vec<String> = rule.constraints().iter().map(constraint).collect();
        writeln!(out, "{}{label} [{}]", "  ".repeat(depth), said.join(", ")).unwrap();
    }
    let deeper = if rule.label.is_some() { depth + 1 } else { depth };
    members.for_each(|member| outline(member, deeper, out));
}

#[test]
fn documents_are_what_they_were_reviewed_as() {
    for extension in documents::extensions() {
        let mut text = String::new();
        let mut seen: Vec<(Action, String)> = Vec::new();
        for action in Action::ALL {
            let found = documents::find(extension, action).unwrap();
            let mut lines = String::new();
            outline(Document::from_value(found.wire).unwrap().root(), 0, &mut lines);
            writeln!(text, "{action}: {:?}, {}", found.provenance, found.source).unwrap();
            match seen.iter().find(|(_, before)| *before == lines) {
                Some((before, _)) => writeln!(text, "as {before}").unwrap(),
                None => text += &lines,
            }
            seen.push((action, lines));
        }
        let name = if extension == "*" { "generic" } else { extension };
        insta::assert_snapshot!(name, text);
    }
}
