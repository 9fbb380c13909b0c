//! The parts of the test run, and what became of them.

mod contract;
mod e2e;
mod host;
mod lint;
mod programs;
mod prove;
mod wasm;

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::count::{Count, Runner};
use crate::process::Echo;
use crate::{process, term};

/// What the person who started the run has chosen.
pub(super) struct Context {
    pub(super) engines: Vec<Engine>,
    /// Whether the tests of this machine are among the parts.
    pub(super) host: bool,
}

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// Reads a list of engines; nothing said means all of them.
pub(super) fn engines(list: &str) -> Result<Vec<Engine>> {
    if list.is_empty() {
        return Ok(vec![Engine::Chromium, Engine::Firefox, Engine::WebKit]);
    }
    list.split(',')
        .map(|name| match name.trim() {
            "chromium" => Ok(Engine::Chromium),
            "firefox" => Ok(Engine::Firefox),
            "webkit" => Ok(Engine::WebKit),
            other => bail!("there is no engine {other:?}: choose from chromium, firefox and webkit"),
        })
        .collect()
}

/// A part that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Lint,
    Host,
    Wasm,
    Contract,
    Prove,
    EndToEnd,
}

impl Part {
    /// In the order of a whole run: what fails quickly comes first.
    pub(super) const ALL: [Self; 6] =
        [Self::Lint, Self::Host, Self::Contract, Self::Prove, Self::Wasm, Self::EndToEnd];

    pub(super) fn named(name: &str) -> Result<Self> {
        Ok(match name.trim() {
            "lint" => Self::Lint,
            "host" => Self::Host,
            "wasm" => Self::Wasm,
            "contract" => Self::Contract,
            "prove" => Self::Prove,
            "e2e" => Self::EndToEnd,
            other => bail!("there is no part {other:?}: `cargo xtask test --help` lists them"),
        })
    }

    pub(super) fn run(self, context: &Context, outcomes: &mut Vec<Outcome>) {
        match self {
            Self::Lint => lint::run(outcomes),
            Self::Host => host::run(outcomes),
            Self::Wasm => wasm::run(context, outcomes),
            Self::Contract => contract::run(context, outcomes),
            Self::Prove => prove::run(context, outcomes),
            Self::EndToEnd => e2e::run(context, outcomes),
        }
    }
}

/// What became of one row of the table.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) name: String,
    pub(super) count: Count,
    pub(super) seconds: f64,
    /// Why it failed, in words.
    pub(super) failure: Option<String>,
}

/// Runs one command as one row of the table. A failure that no test accounts for counts as one failed; a
/// runner of tests that ran none has failed.
fn command(name: &str, runner: Runner, command: &mut Command, limit: Duration) -> Outcome {
    term::step(name);
    row(name, runner, command, limit, Echo::Shown)
}

fn row(name: &str, runner: Runner, command: &mut Command, limit: Duration, echo: Echo) -> Outcome {
    let began = process::now();
    let mut count = Count::default();
    let failure = match process::stream(command, limit, echo, |line| runner.read(line, &mut count)) {
        Ok(failure) => failure,
        Err(error) => Some(format!("{error:#}")),
    };
    outcome(name, began, count, failure, runner != Runner::Check)
}

/// Runs a step that is no runner of tests and tells whether it succeeded.
fn preparation<T>(name: &str, outcomes: &mut Vec<Outcome>, step: impl FnOnce() -> Result<T>) -> Option<T> {
    let began = process::now();
    match step() {
        Ok(done) => Some(done),
        Err(error) => {
            let failure = format!("{error:#}");
            term::problem(&failure);
            outcomes.push(outcome(name, began, Count::default(), Some(failure), false));
            None
        }
    }
}

fn outcome(name: &str, began: Instant, mut count: Count, mut failure: Failure, runs_tests: bool) -> Outcome {
    if runs_tests && failure.is_none() && count == Count::default() {
        failure = Some("no test was run".to_owned());
    }
    if failure.is_some() && count.failed == 0 {
        count.failed = 1;
    }
    if count.failed > 0 && failure.is_none() {
        failure = Some(format!("{} failed, though the runner ended well", count.failed));
    }
    let seconds = (process::now() - began).as_secs_f64();
    Outcome { name: name.to_owned(), count, seconds, failure }
}

type Failure = process::Failure;

/// Long enough for a first build on a small machine.
const BUILD_AND_RUN: Duration = Duration::from_mins(40);

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(runner: Runner, script: &str) -> Outcome {
        row("a row", runner, Command::new("sh").args(["-c", script]), Duration::from_mins(1), Echo::Hidden)
    }

    #[test]
    fn a_failure_without_a_count_counts_as_one() {
        assert_eq!(shell(Runner::Check, "exit 1").count, Count { passed: 0, failed: 1 });
        assert_eq!(
            shell(Runner::Cargo, "echo 'test result: ok. 2 passed; 0 failed'; exit 101").count.failed,
            1
        );
    }

    #[test]
    fn counted_failures_are_not_counted_again() {
        let outcome = shell(Runner::Cargo, "echo 'test result: FAILED. 2 passed; 3 failed'; exit 101");
        assert_eq!(outcome.count, Count { passed: 2, failed: 3 });
        assert!(outcome.failure.is_some());
    }

    #[test]
    fn a_runner_that_ran_nothing_has_failed() {
        assert_eq!(shell(Runner::Node, "true").count.failed, 1);
        assert_eq!(shell(Runner::Check, "true").count, Count::default());
    }

    #[test]
    fn engines_are_read_from_a_list() {
        assert_eq!(engines("").unwrap(), [Engine::Chromium, Engine::Firefox, Engine::WebKit]);
        assert_eq!(engines("webkit, firefox").unwrap(), [Engine::WebKit, Engine::Firefox]);
        assert!(engines("netscape").is_err());
    }
}
