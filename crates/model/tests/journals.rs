//! Journals that earlier versions wrote add up to what they added up to then.
//!
//! `journals/<version>` holds them as they were recorded over the sandbox; the test `kept::histories` of the proxy
//! records those of a new version.
#![expect(clippy::unwrap_used, reason = "a case that cannot be set up has failed")]

use registrant_model::owner_change::{Entry, Event, OwnerChange, OwnerChangeId};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Every kind of line, by name; a kind that is added does not compile until it stands here.
macro_rules! kinds {
    ($($kind:ident),* $(,)?) => {
        const KINDS: &[&str] = &[$(stringify!($kind)),*];

        fn kind(event: &Event) -> &'static str {
            match event {
                $(Event::$kind { .. } => stringify!($kind),)*
            }
        }
    };
}

kinds! {
    Started, Edited, Intended, Done, Refused, Lost, Looked, Forgotten, Checked, Quoted, Stopped, Submitted, PriceRaised,
    Observed, Resent, AnsweredFor, Cancelled, Decided, Restored, Presumed,
}

#[derive(Deserialize)]
struct History {
    id: OwnerChangeId,
    journal: Vec<Entry>,
    adds_up_to: Value,
}

fn recorded() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals");
    let inside = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    inside(&folder).iter().flat_map(|version| inside(version)).collect()
}

/// Whether everything that was said then is said now; what is said for the first time does not matter.
fn holds(then: &Value, now: &Value) -> bool {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => {
            then.iter().all(|(key, value)| now.get(key).is_some_and(|now| holds(value, now)))
        }
        (Value::Array(then), Value::Array(now)) => {
            then.len() == now.len() && then.iter().zip(now).all(|(then, now)| holds(then, now))
        }
        (then, now) => then == now,
    }
}

#[test]
fn recorded_journals_add_up_to_what_they_did() {
    let files = recorded();
    assert!(files.len() >= 6, "{files:?}");
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let history: History =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let lines = history.journal.len();
        let change = OwnerChange::replay(history.id, &history.journal).unwrap();
        let now = serde_json::to_value(&change).unwrap();
        for (key, then) in history.adds_up_to.as_object().unwrap() {
            assert!(holds(then, &now[key]), "{}: {key} was {then} and is {}", file.display(), now[key]);
        }
        assert_eq!(change.version, u64::try_from(lines).unwrap(), "{}", file.display());
    }
}

/// A kind of line that no recorded journal has could become unreadable without anybody noticing.
#[test]
fn every_kind_of_line_stands_in_a_recorded_journal() {
    let mut recorded_kinds = BTreeSet::new();
    for file in recorded() {
        let history: History = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        recorded_kinds.extend(history.journal.iter().map(|entry| kind(&entry.event)));
    }
    let lacking: Vec<_> = KINDS.iter().filter(|kind| !recorded_kinds.contains(*kind)).collect();
    assert!(lacking.is_empty(), "no journal was recorded with {lacking:?}");
}

#[test]
fn a_journal_with_another_end_is_told() {
    let (then, now) =
        (serde_json::json!({"state": "applied", "more": [1]}), serde_json::json!({"state": "failed"}));
    assert!(!holds(&then, &now) && holds(&then, &then));
    assert!(holds(&now, &serde_json::json!({"state": "failed", "new": 1})));
}
