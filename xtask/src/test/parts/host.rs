//! Tests that run on this machine, documentation tests among them.

use super::{BUILD_AND_RUN, Outcome, Runner, command};
use crate::workspace;

pub(super) fn run(outcomes: &mut Vec<Outcome>) {
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--workspace", "--exclude", "registrant-app", "--no-fail-fast"]);
    // A snapshot that changed is a failure, never a new file.
    cargo.env("INSTA_UPDATE", "no");
    outcomes.push(command("host", Runner::Cargo, &mut cargo, BUILD_AND_RUN));
}
