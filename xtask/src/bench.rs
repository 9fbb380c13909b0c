//! `cargo xtask bench`: what owner changes cost.
//!
//! The measurements are a program of their own, `bench/changes`, built for release like the programs it measures.

use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::Result;

use crate::process::Echo;
use crate::{interrupt, process, setup, term, workspace};

/// What the program says of itself, without building it first.
const HELP: &str = include_str!("../../bench/changes/src/help.txt").trim_ascii_end();

/// Longest that it runs.
const LONGEST: Duration = Duration::from_hours(6);

/// The command: builds the programs and hands its arguments on.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let arguments: Vec<_> = arguments.raw_args()?.collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        term::line(HELP);
        return Ok(ExitCode::SUCCESS);
    }
    interrupt::end_groups_on_signal()?;
    let packages = ["-p", "registrant-proxy", "-p", "registrant-sandbox", "-p", "registrant-bench-changes"];
    process::run(workspace::cargo().args(["build", "--release", "--bins"]).args(packages))?;
    let mut bench = Command::new(workspace::target().join("release").join("registrant-bench-changes"));
    // The server that it measures over.
    bench.env("REGISTRANT_POSTGRES_BIN", setup::postgres()?);
    // In a process group of its own, with all that it starts: none of it outlives this command.
    let failure = process::stream(bench.args(arguments), LONGEST, Echo::Shown, |_| {})?;
    if let Some(failure) = failure {
        term::problem(&failure);
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}
