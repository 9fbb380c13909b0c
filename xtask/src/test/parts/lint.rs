//! Formatting, lints, and the types of the scripts.

use std::process::Command;

use super::{BUILD_AND_RUN, Outcome, Runner, command, preparation};
use crate::versions::WASM_TARGET;
use crate::{audit, setup, workspace};

pub(super) fn run(outcomes: &mut Vec<Outcome>) {
    check("formatting", workspace::cargo().args(["fmt", "--all", "--check"]), outcomes);

    let host = ["--workspace", "--exclude", "registrant-app"];
    check("clippy, host", clippy().args(host).args(STRICT), outcomes);

    if preparation("clippy, browser", outcomes, setup::wasm_target).is_some() {
        let browser = ["-p", "registrant-app", "--target", WASM_TARGET];
        check("clippy, browser", clippy().args(browser).args(STRICT), outcomes);
    }
    if let Some(mut audit) = audit::without_network() {
        check("dependencies", &mut audit, outcomes);
    }
    if preparation("types of scripts", outcomes, setup::end_to_end_packages).is_some() {
        let mut types = Command::new("npm");
        types.args(["run", "--silent", "check"]).current_dir(workspace::root().join("e2e"));
        check("types of scripts", &mut types, outcomes);
    }
}

const STRICT: [&str; 4] = ["--all-targets", "--", "--deny", "warnings"];

fn clippy() -> Command {
    let mut cargo = workspace::cargo();
    cargo.args(["clippy", "--keep-going"]);
    cargo
}

fn check(name: &str, program: &mut Command, outcomes: &mut Vec<Outcome>) {
    outcomes.push(command(name, Runner::Check, program, BUILD_AND_RUN));
}
