//! What is told at the end.

use crate::options::Options;
use crate::random;
use crate::table::Tally;
use crate::term;
use anyhow::{Context as _, Result};
use std::process::ExitCode;

/// Tells what came of the table. It fails where a change broke and where a fault never struck.
pub(crate) fn table(options: &Options, tally: &Tally) -> Result<ExitCode> {
    keep(options, &tally.markdown())?;
    listed("cases with changes that ended as unknown: shown so, and not repeated", &tally.unknown());
    let never = tally.never_hit();
    listed("faults never struck", &never);
    listed("broke", &tally.broken);
    let sum = tally.sum();
    term::line(&format!(
        "{} owner changes, {} faults struck: {} applied, {} called off, {} unknown, {} broken; {} faults never struck",
        sum.changes,
        sum.hits,
        sum.applied,
        sum.called_off,
        sum.unknown,
        sum.broken,
        never.len()
    ));
    Ok(end(sum.applied + sum.called_off + sum.unknown, sum.broken + count(&never)))
}

/// Tells what came of random rounds.
pub(crate) fn random(options: &Options, seed: u64, tally: &random::Tally) -> Result<ExitCode> {
    keep(options, &tally.markdown())?;
    let domains: Vec<_> = tally
        .domains
        .iter()
        .map(|((registrar, domain), times)| format!("{registrar} {domain}: {times}"))
        .collect();
    listed("changes of each domain", &domains);
    listed("changes ended as unknown: shown so, and not repeated", &tally.unknown);
    listed("broke", &tally.broken);
    term::line(&format!("states shown: {}", words(&tally.states)));
    term::line(&format!("problems shown: {}", words(&tally.codes)));
    term::line(&format!(
        "seed {seed}: {} rounds, {} owner changes, {} faults struck: {} applied, {} unknown, {} broken",
        tally.rounds,
        tally.changes,
        tally.hits.values().sum::<u64>(),
        tally.applied,
        tally.unknown.len(),
        tally.broken.len()
    ));
    Ok(end(tally.applied + count(&tally.unknown), count(&tally.broken)))
}

fn keep(options: &Options, table: &str) -> Result<()> {
    let Some(file) = &options.table else { return Ok(()) };
    std::fs::write(file, format!("{table}\n"))
        .with_context(|| format!("{} cannot be written", file.display()))
}

fn listed(what: &str, lines: &[String]) {
    if !lines.is_empty() {
        term::line(&format!("{} {what}:", lines.len()));
    }
    for line in lines {
        term::line(&format!("  {line}"));
    }
}

fn words(all: &std::collections::BTreeSet<String>) -> String {
    all.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn count(lines: &[String]) -> u64 {
    u64::try_from(lines.len()).unwrap_or(u64::MAX)
}

/// The last line, which whoever counts tests reads.
fn end(passed: u64, failed: u64) -> ExitCode {
    term::line(&format!("{passed} passed, {failed} failed"));
    if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
