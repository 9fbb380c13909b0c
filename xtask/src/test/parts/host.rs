//! Tests that run on this machine, documentation tests among them.

use super::{BUILD_AND_RUN, Outcome, Runner, command, preparation};
use crate::{setup, workspace};

pub(super) fn run(outcomes: &mut Vec<Outcome>) {
    let mut cargo = workspace::cargo();
    cargo.args(["test", "--workspace", "--exclude", "registrant-app", "--no-fail-fast"]);
    // A snapshot that changed is a failure, never a new file.
    cargo.env("INSTA_UPDATE", "no");
    // Without PostgreSQL the others run all the same, and the row says that its tests did not.
    if preparation("tests over PostgreSQL were not run", outcomes, setup::postgres).is_none() {
        cargo.args(["--", "--skip", "postgres::"]);
    }
    outcomes.push(command("host", Runner::Cargo, &mut cargo, BUILD_AND_RUN));
}
