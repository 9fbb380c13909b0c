//! `cargo xtask prove`: the proof that an owner change survives anything.
//!
//! The proof itself is a program of its own, `crates/prove`: it talks HTTP and runs things beside each other, and this
//! tool stays as small as something that is built before everything else should be.

use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::Result;

use crate::process::Echo;
use crate::{interrupt, process, term, workspace};

/// What the program says of itself, without building it first.
const HELP: &str = include_str!("../../crates/prove/src/help.txt").trim_ascii_end();

/// Longest that a proof runs.
const LONGEST: Duration = Duration::from_hours(24);

/// The command: builds the programs and hands its arguments on.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let arguments: Vec<_> = arguments.raw_args()?.collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        term::line(HELP);
        return Ok(ExitCode::SUCCESS);
    }
    interrupt::end_groups_on_signal()?;
    let mut prove = program()?;
    // In a process group of its own, with all that it starts: none of it outlives this command.
    let failure = process::stream(prove.args(arguments), LONGEST, Echo::Shown, |_| {})?;
    if let Some(failure) = failure {
        term::problem(&failure);
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Builds the proxy, the sandbox and the proof.
fn program() -> Result<Command> {
    let packages = ["-p", "registrant-proxy", "-p", "registrant-sandbox", "-p", "registrant-prove"];
    process::run(workspace::cargo().args(["build", "--bins"]).args(packages))?;
    Ok(Command::new(workspace::target().join("debug").join("registrant-prove")))
}
