//! The sandbox, driven by the registrars' own client libraries.

use std::process::Command;

use super::{BUILD_AND_RUN, Outcome, Runner, command, preparation};
use crate::{process, setup, workspace};

/// `crates/sandbox/contract/run` starts what it needs and ends with a line `N passed, N failed`.
pub(super) fn run(outcomes: &mut Vec<Outcome>) {
    let runner = workspace::root().join("crates/sandbox/contract/run");
    if !runner.is_file() {
        return;
    }
    let built = preparation("contract", outcomes, || {
        setup::python()?;
        process::run(workspace::cargo().args(["build", "-p", "registrant-sandbox"]))
    });
    if built.is_some() {
        let mut contract = Command::new(&runner);
        contract.current_dir(workspace::root()).env("REGISTRANT_TARGET_DIR", workspace::target());
        outcomes.push(command("contract", Runner::Plain, &mut contract, BUILD_AND_RUN));
    }
}
