//! The app's own tests, inside a browser.

use super::{BUILD_AND_RUN, Context, Engine, Outcome, Runner, command, preparation};
use crate::versions::WASM_TARGET;
use crate::{setup, workspace};

pub(super) fn run(context: &Context, outcomes: &mut Vec<Outcome>) {
    for engine in &context.engines {
        let name = format!("wasm, {}", engine.name());
        // The runner knows no driver of WebKitGTK; the end-to-end tests cover that engine.
        let (variable, browser): (_, fn() -> _) = match engine {
            Engine::Chromium => ("CHROMEDRIVER", setup::browsers::chromium),
            Engine::Firefox => ("GECKODRIVER", setup::browsers::firefox),
            Engine::WebKit => continue,
        };
        let ready = preparation(&name, outcomes, || {
            setup::wasm_target()?;
            Ok((setup::wasm_bindgen()?, browser()?))
        });
        let Some((tools, browser)) = ready else { continue };
        let mut cargo = workspace::cargo();
        cargo.args([
            "test",
            "-p",
            "registrant-app",
            "--target",
            WASM_TARGET,
            "--no-fail-fast",
            "--lib",
            "--tests",
        ]);
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.join("wasm-bindgen-test-runner"));
        cargo.env_remove("CHROMEDRIVER").env_remove("GECKODRIVER").env(variable, browser.driver);
        // Seconds for one test program, on a machine that may be busy with something else.
        cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        outcomes.push(command(&name, Runner::Cargo, &mut cargo, BUILD_AND_RUN));
    }
}
