//! What is said at the end.

use std::process::ExitCode;

use super::parts::Outcome;
use crate::term;

/// Shows the table, the reasons and the last line; the exit code says whether all went well.
pub(super) fn show(outcomes: &[Outcome]) -> ExitCode {
    let width = outcomes.iter().map(|outcome| outcome.name.chars().count()).max().unwrap_or(0).max(4);
    term::line("");
    term::line(&format!("{:width$}  {:>7}  {:>7}  {:>8}", "part", "passed", "failed", "seconds"));
    for outcome in outcomes {
        term::line(&format!(
            "{:width$}  {:>7}  {:>7}  {:>8.1}",
            outcome.name, outcome.count.passed, outcome.count.failed, outcome.seconds
        ));
    }
    term::line("");
    for outcome in outcomes {
        if let Some(failure) = &outcome.failure {
            term::line(&format!("{}: {failure}", outcome.name));
        }
    }
    let passed: u64 = outcomes.iter().map(|outcome| outcome.count.passed).sum();
    let failed: u64 = outcomes.iter().map(|outcome| outcome.count.failed).sum();
    term::line(&format!("{passed} passed, {failed} failed"));
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
