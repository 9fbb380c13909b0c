//! Tests that run on this machine, documentation tests among them.

use super::{BUILD_AND_RUN, Outcome, Runner, command};
use crate::workspace;

pub(super) fn run(outcomes: &mut Vec<Outcome>) {
    // The workspace's default members: every crate but the browser app.
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--no-fail-fast"]);
    // A snapshot that changed is a failure, never a new file.
    cargo.env("INSTA_UPDATE", "no");
    outcomes.push(command("host", Runner::Cargo, &mut cargo, BUILD_AND_RUN));
}
