//! What came of random rounds.

use crate::fault::{Fault, Kind, When};
use crate::flow::Call;
use crate::term;
use std::collections::{BTreeMap, BTreeSet};

/// How often each fault has struck each call of a registrar.
pub(crate) type Hits = BTreeMap<(&'static str, Call, Fault), u64>;

/// What came of random rounds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) rounds: u64,
    pub(crate) changes: u64,
    pub(crate) applied: u64,
    /// The domains of changes that ended as unknown.
    pub(crate) unknown: Vec<String>,
    pub(crate) broken: Vec<String>,
    pub(crate) hits: Hits,
    pub(crate) domains: BTreeMap<(&'static str, &'static str), u64>,
    /// States that people were shown, and problems.
    pub(crate) states: BTreeSet<String>,
    pub(crate) codes: BTreeSet<String>,
}

impl Tally {
    pub(super) fn note_broken(&mut self, line: String) {
        term::line(&format!("BROKEN {line}"));
        self.broken.push(line);
    }

    /// Adds one round.
    pub(super) fn add(&mut self, round: Self) {
        self.rounds += 1;
        self.changes += round.changes;
        self.applied += round.applied;
        self.unknown.extend(round.unknown);
        self.broken.extend(round.broken);
        for (cell, times) in round.hits {
            *self.hits.entry(cell).or_default() += times;
        }
        for (domain, times) in round.domains {
            *self.domains.entry(domain).or_default() += times;
        }
        self.states.extend(round.states);
        self.codes.extend(round.codes);
    }

    /// How often each fault struck each call, before / after, in Markdown.
    pub(crate) fn markdown(&self) -> String {
        let heads = Kind::ALL.map(Kind::name).join(" | ");
        let mut lines = vec![
            format!("| registrar | call | {heads} |"),
            format!("|---|---|{}", "---:|".repeat(Kind::ALL.len())),
        ];
        let rows: BTreeSet<_> = self.hits.keys().map(|(registrar, call, _)| (*registrar, *call)).collect();
        for (registrar, call) in rows {
            let hits = |when, kind| {
                self.hits.get(&(registrar, call, Fault { when, kind })).copied().unwrap_or_default()
            };
            let cells =
                Kind::ALL.map(|kind| format!("{} / {}", hits(When::Before, kind), hits(When::After, kind)));
            lines.push(format!("| {registrar} | `{} {}` | {} |", call.method, call.path, cells.join(" | ")));
        }
        lines.join("\n")
    }
}
