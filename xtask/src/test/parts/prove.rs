//! The proof that an owner change survives anything, in its short form.

use std::process::Command;
use std::time::Duration;

use super::{Context, Outcome, Runner, command, preparation, programs};

/// Longest that the short form takes on a busy machine.
const LONGEST: Duration = Duration::from_mins(10);

/// The last line is `N passed, N failed`.
pub(super) fn run(context: &Context, outcomes: &mut Vec<Outcome>) {
    if let Some(programs) = preparation("prove", outcomes, || programs::build(context)) {
        let mut prove = Command::new(programs.prove);
        prove.arg("--short");
        outcomes.push(command("prove", Runner::Plain, &mut prove, LONGEST));
    }
}
