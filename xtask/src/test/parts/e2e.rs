//! Whole journeys: browser, app, proxy and sandbox.

use std::process::Command;

use super::{BUILD_AND_RUN, Context, Engine, Outcome, Runner, command, preparation};
use crate::{dist, serve, setup, workspace};

/// Runs `e2e/tests/*.test.mjs` by Node's test runner, once for each engine.
pub(super) fn run(context: &Context, outcomes: &mut Vec<Outcome>) {
    let ready = preparation("end to end", outcomes, || {
        setup::end_to_end_packages()?;
        dist::build(dist::Mode::Release)?;
        Ok((setup::node()?, serve::build(false)?))
    });
    let Some((node, programs)) = ready else { return };
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
        // One test file at a time: each runs a browser, a proxy and a sandbox, on what may be two cores.
        tests.args(["--test", "--test-reporter=spec", "--test-concurrency=1", "tests/"]);
        tests.current_dir(workspace::root().join("e2e"));
        tests.env("REGISTRANT_ENGINE", engine.name());
        tests.env("REGISTRANT_BROWSER", &browser.program).env("REGISTRANT_DRIVER", &browser.driver);
        tests.env("REGISTRANT_PROXY_PROGRAM", &programs.proxy);
        tests.env("REGISTRANT_SANDBOX_PROGRAM", &programs.sandbox);
        tests.env("REGISTRANT_APP_DIR", dist::folder());
        outcomes.push(command(&name, Runner::Node, &mut tests, BUILD_AND_RUN));
    }
}
