//! Formatting and lints.

use super::{BUILD_AND_RUN, Outcome, Runner, command, preparation};
use crate::versions::WASM_TARGET;
use crate::{setup, workspace};

pub(super) fn run(outcomes: &mut Vec<Outcome>) {
    let mut check = |name: &str, arguments: &[&str]| {
        outcomes.push(command(name, Runner::Check, workspace::cargo().args(arguments), BUILD_AND_RUN));
    };
    check("formatting", &["fmt", "--all", "--check"]);
    check(
        "clippy, host",
        &[
            "clippy",
            "--workspace",
            "--exclude",
            "registrant-app",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ],
    );
    if preparation("clippy, browser", outcomes, setup::wasm_target).is_some() {
        let arguments = [
            "clippy",
            "-p",
            "registrant-app",
            "--target",
            WASM_TARGET,
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ];
        outcomes.push(command(
            "clippy, browser",
            Runner::Check,
            workspace::cargo().args(arguments),
            BUILD_AND_RUN,
        ));
    }
}
