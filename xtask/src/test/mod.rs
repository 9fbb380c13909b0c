//! `cargo xtask test`: every test of the project, in parts that can be run alone.

mod count;
mod parts;
mod report;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, ValueExt as _};

use crate::{interrupt, term};
use parts::{Context, Part};

const HELP: &str = "\
cargo xtask test [--only PART,…] [--engine ENGINE,…]

Runs every test and goes on after a part that fails. The last line is `N passed, N failed`.

  --only PART,…      lint      formatting, clippy for the host and for the browser, types of the test scripts
                     host      unit, integration and documentation tests of every crate
                     wasm      the app's own tests, inside a browser
                     contract  the sandbox, driven by the registrars' own client libraries
                     prove     owner changes through the real programs, while calls go wrong
                     e2e       the size of the built app, and whole journeys: browser, app, proxy and sandbox
  --engine ENGINE,…  chromium, firefox, webkit (all three when nothing is said); REGISTRANT_ENGINES says it too";

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut only: Vec<Part> = Vec::new();
    let mut engines = std::env::var("REGISTRANT_ENGINES").unwrap_or_default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("only") => {
                let names = arguments.value()?.string()?;
                for name in names.split(',') {
                    only.push(Part::named(name)?);
                }
            }
            Arg::Long("engine") => engines = arguments.value()?.string()?,
            Arg::Long("help") | Arg::Short('h') => {
                term::line(HELP);
                return Ok(ExitCode::SUCCESS);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if only.is_empty() {
        only.extend(Part::ALL);
    }
    let context = Context { engines: parts::engines(&engines)?, host: only.contains(&Part::Host) };
    interrupt::end_groups_on_signal()?;

    let mut outcomes = Vec::new();
    for part in Part::ALL {
        if only.contains(&part) {
            part.run(&context, &mut outcomes);
        }
    }
    if outcomes.is_empty() {
        bail!("nothing was run");
    }
    Ok(report::show(&outcomes))
}
