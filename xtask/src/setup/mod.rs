//! `cargo xtask setup`: what the other commands need, installed when it is missing.

mod apt;
pub(crate) mod browsers;
mod cargo_tool;
mod node;
mod postgres;
mod python;
mod wasm_target;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use lexopt::Arg;

use crate::term;
pub(crate) use node::{end_to_end_packages, node, wasm_opt};
pub(crate) use postgres::postgres;
pub(crate) use python::python;
pub(crate) use wasm_target::wasm_target;

const HELP: &str = "\
cargo xtask setup [--all]

Installs what the other commands need and this machine lacks: the WebAssembly target, trunk, wasm-bindgen,
wasm-opt, PostgreSQL, Chromium and its driver. Tools go to $XDG_CACHE_HOME/registrant (or ~/.cache/registrant);
PostgreSQL and browsers come from the system's packages.

  --all   also Firefox with geckodriver, WebKitGTK's driver with a virtual screen, and Python 3 with venv";

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut all = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("all") => all = true,
            Arg::Long("help") | Arg::Short('h') => {
                term::line(HELP);
                return Ok(ExitCode::SUCCESS);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    wasm_target()?;
    trunk()?;
    wasm_bindgen()?;
    wasm_opt()?;
    postgres()?;
    browsers::chromium()?;
    if all {
        browsers::firefox()?;
        browsers::webkit()?;
        python()?;
    }
    term::line("Everything that was asked for is installed.");
    Ok(ExitCode::SUCCESS)
}

/// The folder with the program `trunk`.
pub(crate) fn trunk() -> Result<PathBuf> {
    // Without its default features trunk can neither ask for updates nor download tools: both are ours to do.
    cargo_tool::ensure(
        "trunk",
        crate::versions::TRUNK,
        &["trunk"],
        &["--no-default-features"],
        "5 to 10 minutes",
    )
}

/// The folder with the programs `wasm-bindgen` and `wasm-bindgen-test-runner`.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    cargo_tool::ensure(
        "wasm-bindgen-cli",
        crate::versions::WASM_BINDGEN,
        &["wasm-bindgen", "wasm-bindgen-test-runner"],
        &[],
        "2 to 5 minutes",
    )
}
