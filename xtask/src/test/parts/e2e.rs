//! Whole journeys: browser, app, proxy and sandbox.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::{BUILD_AND_RUN, Context, Count, Engine, Outcome, Runner, command, preparation, programs};
use crate::{dist, setup, size, term, workspace};

/// Runs `e2e/tests/*.test.mjs` by Node's test runner, once for each engine; `e2e/run.mjs` gives a file in which
/// something failed a second walk (decision 258).
pub(super) fn run(context: &Context, outcomes: &mut Vec<Outcome>) {
    let ready = preparation("end to end", outcomes, || {
        setup::end_to_end_packages()?;
        dist::build(dist::Mode::Release)?;
        Ok((setup::node()?, programs::build(context)?, files()?))
    });
    let Some((node, programs, files)) = ready else { return };
    size(outcomes);
    for engine in &context.engines {
        let name = format!("end to end, {}", engine.name());
        let browser = preparation(
            &name,
            outcomes,
            match engine {
                Engine::Chromium => setup::browsers::chromium,
                Engine::Firefox => setup::browsers::firefox,
                Engine::WebKit => setup::browsers::webkit,
            },
        );
        let Some(browser) = browser else { continue };
        let mut tests = Command::new(&node);
        tests.arg("run.mjs").args(&files);
        tests.current_dir(workspace::root().join("e2e"));
        tests.env("REGISTRANT_ENGINE", engine.name());
        tests.env("REGISTRANT_BROWSER", &browser.program).env("REGISTRANT_DRIVER", &browser.driver);
        tests.env("REGISTRANT_PROXY_PROGRAM", &programs.proxy);
        tests.env("REGISTRANT_SANDBOX_PROGRAM", &programs.sandbox);
        tests.env("REGISTRANT_APP_DIR", dist::folder());
        outcomes.push(command(&name, Runner::Node, &mut tests, BUILD_AND_RUN));
    }
}

/// The size of what was built, as a test of its own.
fn size(outcomes: &mut Vec<Outcome>) {
    term::step("size");
    let compared = preparation("size", outcomes, size::compare_built);
    let Some(failure) = compared else { return };
    let count = Count { passed: u64::from(failure.is_none()), failed: u64::from(failure.is_some()) };
    outcomes.push(Outcome { name: "size".to_owned(), count, seconds: 0.0, failure });
}

/// The test files, named one by one: versions of Node differ in what they make of a folder.
fn files() -> Result<Vec<PathBuf>> {
    let folder = workspace::root().join("e2e/tests");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}
