//! `cargo xtask prove`: the proof that an owner change survives anything.
//!
//! The proof itself is a program of its own, `crates/prove`: it talks HTTP and runs things beside each other, and this
//! tool stays as small as something that is built before everything else should be.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::{interrupt, process, workspace};

/// The command: builds the programs and hands its arguments on.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let arguments: Vec<_> = arguments.raw_args()?.collect();
    interrupt::end_groups_on_signal()?;
    let mut prove = program()?;
    prove.args(arguments);
    // It ends what it has started when it is ended itself, and Ctrl-C reaches all of them.
    let status = prove.status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the proxy, the sandbox and the proof.
pub(crate) fn program() -> Result<Command> {
    let packages = ["-p", "registrant-proxy", "-p", "registrant-sandbox", "-p", "registrant-prove"];
    process::run(workspace::cargo().args(["build", "--bins"]).args(packages))?;
    Ok(Command::new(workspace::target().join("debug").join("registrant-prove")))
}
