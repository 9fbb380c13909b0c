//! What came of the cases.

use super::{Came, Cell};
use crate::fault::{Fault, When};
use crate::flow::{Call, Part};
use crate::person::End;
use crate::term;
use anyhow::Result;
use std::collections::BTreeMap;

/// A row: a call in a part of a flow.
pub(crate) type Row = (&'static str, &'static str, Part, Call);

/// What came of the cases with one fault in one row.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) changes: u64,
    pub(crate) hits: u64,
    pub(crate) applied: u64,
    pub(crate) called_off: u64,
    pub(crate) unknown: u64,
    pub(crate) broken: u64,
}

/// What came of all cases so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) rows: BTreeMap<Row, BTreeMap<Fault, Counts>>,
    pub(crate) broken: Vec<String>,
}

fn row(cell: &Cell) -> Row {
    (cell.flow.registrar, cell.flow.domain, cell.part, cell.call)
}

/// A case in words.
fn words(cell: &Cell) -> String {
    let Cell { flow, part, call, fault } = cell;
    let (when, kind) = (fault.when.name(), fault.kind.name());
    format!(
        "{} {}: {kind} {when} {} {} ({})",
        flow.registrar,
        flow.domain,
        call.method,
        call.path,
        part.name()
    )
}

impl Tally {
    /// None has run yet.
    pub(super) fn of(cells: &[Cell]) -> Self {
        let mut tally = Self::default();
        for cell in cells {
            tally.rows.entry(row(cell)).or_default().entry(cell.fault).or_default();
        }
        tally
    }

    pub(super) fn note(&mut self, cell: &Cell, came: Result<Came>) {
        let counts = self.rows.entry(row(cell)).or_default().entry(cell.fault).or_default();
        counts.changes += 1;
        match came {
            Ok(Came { end, hits }) => {
                counts.hits += hits;
                match end {
                    End::Applied => counts.applied += 1,
                    End::CalledOff => counts.called_off += 1,
                    End::Unknown => counts.unknown += 1,
                }
            }
            Err(error) => {
                counts.broken += 1;
                let line = format!("{}: {error:#}", words(cell));
                term::line(&format!("BROKEN {line}"));
                self.broken.push(line);
            }
        }
    }

    /// The sum of all rows.
    pub(crate) fn sum(&self) -> Counts {
        let mut sum = Counts::default();
        for counts in self.rows.values().flat_map(BTreeMap::values) {
            sum.changes += counts.changes;
            sum.hits += counts.hits;
            sum.applied += counts.applied;
            sum.called_off += counts.called_off;
            sum.unknown += counts.unknown;
            sum.broken += counts.broken;
        }
        sum
    }

    /// The cases whose fault never struck.
    pub(crate) fn never_hit(&self) -> Vec<String> {
        let all = self.rows.iter().flat_map(|(row, faults)| faults.iter().map(move |it| (row, it)));
        all.filter(|(_, (_, counts))| counts.hits == 0 && counts.broken == 0)
            .map(|((registrar, domain, part, call), (fault, _))| {
                let (when, kind) = (fault.when.name(), fault.kind.name());
                format!("{registrar} {domain}: {kind} {when} {} {} ({})", call.method, call.path, part.name())
            })
            .collect()
    }

    /// The cases that ended as unknown, with how many did.
    pub(crate) fn unknown(&self) -> Vec<String> {
        let all = self.rows.iter().flat_map(|(row, faults)| faults.iter().map(move |it| (row, it)));
        all.filter(|(_, (_, counts))| counts.unknown > 0)
            .map(|((registrar, domain, part, call), (fault, counts))| {
                let (when, kind) = (fault.when.name(), fault.kind.name());
                let (method, path, of) = (call.method, call.path, counts.changes);
                format!(
                    "{registrar} {domain}: {kind} {when} {method} {path} ({}): {} of {of}",
                    part.name(),
                    counts.unknown
                )
            })
            .collect()
    }

    /// The table in Markdown: how often each fault struck each call, before / after.
    pub(crate) fn markdown(&self) -> String {
        use crate::fault::Kind;
        let heads = Kind::ALL.map(Kind::name).join(" | ");
        let mut lines = vec![
            format!(
                "| registrar, domain | part | call | {heads} | changes | applied | called off | unknown |"
            ),
            format!("|---|---|---|{}---:|---:|---:|---:|", "---:|".repeat(Kind::ALL.len())),
        ];
        for ((registrar, domain, part, call), faults) in &self.rows {
            let hits = |when, kind| faults.get(&Fault { when, kind }).map_or(0, |counts| counts.hits);
            let cells =
                Kind::ALL.map(|kind| format!("{} / {}", hits(When::Before, kind), hits(When::After, kind)));
            let sum = |of: fn(&Counts) -> u64| faults.values().map(of).sum::<u64>();
            lines.push(format!(
                "| {registrar} `{domain}` | {} | `{} {}` | {} | {} | {} | {} | {} |",
                part.name(),
                call.method,
                call.path,
                cells.join(" | "),
                sum(|counts| counts.changes),
                sum(|counts| counts.applied),
                sum(|counts| counts.called_off),
                sum(|counts| counts.unknown)
            ));
        }
        lines.join("\n")
    }
}
