//! `cargo xtask audit`: licences, sources and known weaknesses of what the project depends on.

use std::process::{Command, ExitCode};

use anyhow::{Result, bail};
use lexopt::Arg;

use crate::{process, term, workspace};

const HELP: &str = "\
cargo xtask audit

Checks licences, sources and known weaknesses of every dependency by cargo-deny, after deny.toml. The list of
weaknesses is fetched from the network. `cargo xtask test` checks what needs no network, where cargo-deny is
installed.";

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    match arguments.next()? {
        Some(Arg::Long("help") | Arg::Short('h')) => {
            term::line(HELP);
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected().into()),
        None => {}
    }
    if !is_installed() {
        bail!("cargo-deny is missing: `cargo install --locked cargo-deny` builds it in some minutes");
    }
    process::run(workspace::cargo().args(["deny", "check"]))?;
    Ok(ExitCode::SUCCESS)
}

/// What can be checked without network, where there is something to check it with.
pub(crate) fn without_network() -> Option<Command> {
    if !is_installed() || !workspace::root().join("deny.toml").is_file() {
        return None;
    }
    let mut cargo = workspace::cargo();
    cargo.args(["deny", "--offline", "check", "bans", "licenses", "sources"]);
    Some(cargo)
}

fn is_installed() -> bool {
    process::find("cargo-deny").is_some()
}
