//! `cargo xtask screenshots`: pictures of the running app, for people to look at.

use std::process::{Command, ExitCode};

use anyhow::Result;
use lexopt::{Arg, ValueExt as _};

use crate::{process, setup, term, workspace};

const HELP: &str = "\
cargo xtask screenshots [--url URL] [--persona NAME] [--language TAG] [PATH…]

Takes pictures of pages of the running app (see `serve`) into e2e/artifacts/screenshots/: each path at 320 and
at 1280 pixels, light and dark.

  --url URL        where the app runs (http://127.0.0.1:8080)
  --persona NAME   signs in before: customer, partner, reseller or stranger
  --language TAG   the language that the browser prefers (en)
  PATH…            addresses of the app, such as /domains (/)";

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut passed_on: Vec<String> = Vec::new();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long(name @ ("url" | "persona" | "language")) => {
                let name = format!("--{name}");
                passed_on.extend([name, arguments.value()?.string()?]);
            }
            Arg::Value(path) => passed_on.push(path.string()?),
            Arg::Long("help") | Arg::Short('h') => {
                term::line(HELP);
                return Ok(ExitCode::SUCCESS);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    setup::end_to_end_packages()?;
    let browser = setup::browsers::chromium()?;
    process::run(
        Command::new(setup::node()?)
            .arg("screenshots.mjs")
            .args(passed_on)
            .current_dir(workspace::root().join("e2e"))
            .env("REGISTRANT_ENGINE", "chromium")
            .env("REGISTRANT_BROWSER", browser.program)
            .env("REGISTRANT_DRIVER", browser.driver),
    )?;
    Ok(ExitCode::SUCCESS)
}
