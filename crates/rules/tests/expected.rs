//! The tables of `tests/expected/`: what a form shows, extension by extension, each line with its source.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the line of the table that is wrong")]

use registrant_model::{Field, Fields};
use registrant_rules::{
    Action, Document, FieldRef, FieldState, HostPatterns, Object, ReadOnlyReason, Subjects, Truth, documents,
    evaluate,
};
use std::collections::BTreeSet;
use std::path::Path;

const SOURCES: [&str; 6] =
    ["guide rules:", "guide contacts:", "guide holder:", "constraints spec:", "field spec:", "composed:"];

struct Line {
    action: Action,
    saved: Subjects,
    typed: Subjects,
    at: FieldRef,
    expected: String,
    source: String,
}

fn lines(extension: &str) -> Vec<Line> {
    let name = if extension == "*" { "generic" } else { extension };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected").join(format!("{name}.md"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows = text.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [action, form, country, also, typed, field, expected, source] = cells[..] else {
            panic!("{name}: not eight cells: {row}");
        };
        let action: Action = action.parse().unwrap();
        let contact = format!("legalForm={form}; address.country={country}; {also}");
        let held = subjects(contact.replace("=-;", "=;").as_str());
        let (saved, typed) = match action {
            Action::Update => (held.clone(), over(held, &subjects(typed))),
            _ => (Subjects::owner(Fields::new()), over(held, &subjects(typed))),
        };
        Line { action, saved, typed, at: at(field), expected: expected.to_owned(), source: source.to_owned() }
    })
    .collect()
}

fn at(field: &str) -> FieldRef {
    match field.strip_prefix("admin.") {
        Some(field) => FieldRef { object: Object::Admin, field: Field::new(field) },
        None => FieldRef::owner(Field::new(field)),
    }
}

/// `field=value; field=value`
fn subjects(list: &str) -> Subjects {
    let (mut owner, mut admin) = (Fields::new(), None);
    for entry in list.split(';').map(str::trim).filter(|entry| !entry.is_empty()) {
        let (field, value) = entry.split_once('=').unwrap();
        let at = at(field);
        match at.object {
            Object::Admin => admin.get_or_insert_with(Fields::new).set(at.field, value),
            _ => owner.set(at.field, value),
        }
    }
    let subjects = Subjects::owner(owner);
    admin.into_iter().fold(subjects, |subjects, fields| subjects.with(Object::Admin, fields))
}

fn over(held: Subjects, typed: &Subjects) -> Subjects {
    let owner =
        held.owner.clone().unwrap_or_default().overlaid_with(&typed.owner.clone().unwrap_or_default());
    held.with(Object::Owner, owner)
}

/// What a state is, in the words of the table; `asked` says in which of them.
fn told(state: &FieldState, asked: &str) -> String {
    let (word, rest) = asked.split_once(' ').unwrap_or((asked, ""));
    match word {
        "required" | "optional" | "hidden" => match (state.relevant, state.required) {
            (false, Truth::False) => "hidden".to_owned(),
            (true, Truth::False) => "optional".to_owned(),
            (true, Truth::True) => "required".to_owned(),
            other => format!("{other:?}"),
        },
        "editable" | "read-only" => match &state.read_only {
            None => "editable".to_owned(),
            Some(why) => match why.reason {
                ReadOnlyReason::Always => "read-only always".to_owned(),
                ReadOnlyReason::OnceSet => "read-only once set".to_owned(),
                ReadOnlyReason::Conditional => {
                    let fields: Vec<String> = why.hinges_on.iter().map(ToString::to_string).collect();
                    format!("read-only by {}", fields.join(" "))
                }
            },
        },
        "free" | "choices" => match &state.choices {
            None => "free".to_owned(),
            Some(choices) if rest.parse::<usize>().is_ok() => format!("choices {}", choices.len()),
            Some(choices) => format!("choices {}", choices.join(" ")),
        },
        "length" => {
            let bound = |bound: Option<usize>| bound.map_or(String::new(), |bound| bound.to_string());
            format!("length {}-{}", bound(state.min_length), bound(state.max_length))
        }
        "problem" | "no" => {
            let codes: Vec<&str> = state.problems.iter().map(|problem| problem.code.as_str()).collect();
            if codes.is_empty() { "no problem".to_owned() } else { format!("problem {}", codes.join(" ")) }
        }
        _ => panic!("the table says `{asked}`, which nobody reads"),
    }
}

#[test]
fn every_line_of_every_table_holds() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for extension in documents::extensions() {
        for (number, line) in lines(extension).iter().enumerate() {
            let wire = documents::find(extension, line.action).unwrap().wire;
            let document = Document::from_value(wire).unwrap();
            let form = evaluate(&document, &line.saved, &line.typed, line.action, &HostPatterns);
            let state = form.get(line.at.object, &line.at.field);
            let state = state.unwrap_or_else(|| panic!("{extension} line {number}: no {}", line.at));
            assert!(!state.unknown, "{extension} line {number}: {} is unknown", line.at);
            for expected in line.expected.split(';').map(str::trim) {
                let told = told(state, expected);
                if told != expected {
                    wrong.push(format!("{extension} line {number} ({}): {expected}, but {told}", line.at));
                }
                count += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 300, "the tables were read: {count}");
}

#[test]
fn every_line_says_where_its_fact_comes_from() {
    for extension in documents::extensions() {
        for line in lines(extension) {
            let known = SOURCES.iter().any(|source| line.source.starts_with(source));
            assert!(known, "{extension} {}: `{}`", line.at, line.source);
        }
    }
}

#[test]
fn every_extension_and_action_has_a_line() {
    for extension in documents::extensions() {
        let actions: BTreeSet<Action> = lines(extension).iter().map(|line| line.action).collect();
        assert_eq!(actions, Action::ALL.into_iter().collect(), "{extension}");
    }
}

/// What is printed is not called composed in the table, nor the other way round.
#[test]
fn tables_and_documents_agree_on_what_is_printed() {
    for extension in documents::extensions() {
        for line in lines(extension) {
            let document = documents::find(extension, line.action).unwrap();
            if document.provenance == documents::Provenance::Printed {
                assert!(line.source.starts_with("guide"), "{extension} {}: {}", line.at, line.source);
            }
        }
    }
}
