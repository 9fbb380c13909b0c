//! The proof that an owner change survives anything, in its short form.

use std::time::Duration;

use super::{Outcome, Runner, command, preparation};
use crate::prove;

/// Longest that the short form takes on a busy machine.
const LONGEST: Duration = Duration::from_mins(10);

/// The last line is `N passed, N failed`.
pub(super) fn run(outcomes: &mut Vec<Outcome>) {
    if let Some(mut prove) = preparation("prove", outcomes, prove::program) {
        prove.arg("--short");
        outcomes.push(command("prove", Runner::Plain, &mut prove, LONGEST));
    }
}
