//! The sandbox, driven by the registrars' own client libraries.

use std::process::Command;

use super::{BUILD_AND_RUN, Context, Outcome, Runner, command, preparation, programs};
use crate::{setup, workspace};

/// `crates/sandbox/contract/run` starts what it needs and ends with a line `N passed, N failed`.
pub(super) fn run(context: &Context, outcomes: &mut Vec<Outcome>) {
    let runner = workspace::root().join("crates/sandbox/contract/run");
    if !runner.is_file() {
        return;
    }
    let built = preparation("contract", outcomes, || {
        setup::python()?;
        programs::build(context)
    });
    if built.is_some() {
        let mut contract = Command::new(&runner);
        contract.current_dir(workspace::root()).env("REGISTRANT_TARGET_DIR", workspace::target());
        outcomes.push(command("contract", Runner::Plain, &mut contract, BUILD_AND_RUN));
    }
}
