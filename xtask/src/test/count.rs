//! How many tests a runner says it has run.

/// Tests that passed and that did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: u64,
    pub(super) failed: u64,
}

/// Whose words the count is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runner {
    /// `test result: ok. 3 passed; 0 failed; …`, once for each test program: cargo and wasm-bindgen's runner.
    Cargo,
    /// `ℹ pass 3`, `ℹ fail 0`, `ℹ cancelled 0`: Node's test runner with its `spec` reporter.
    Node,
    /// `3 passed, 0 failed` alone on a line.
    Plain,
    /// A check that succeeds or fails as a whole.
    Check,
}

impl Runner {
    /// Adds what one line of output tells.
    pub(super) fn read(self, line: &str, count: &mut Count) {
        let (passed, failed) = match self {
            Self::Cargo => {
                let Some(rest) = line.trim_start().strip_prefix("test result:") else {
                    return;
                };
                (before(rest, "passed"), before(rest, "failed"))
            }
            Self::Node => {
                let Some(rest) = line.strip_prefix("ℹ ") else {
                    return;
                };
                let said = |word: &str| rest.strip_prefix(word).and_then(|number| number.trim().parse().ok());
                (said("pass "), said("fail ").or_else(|| said("cancelled ")))
            }
            Self::Plain => {
                let (Some(passed), Some(failed)) = (before(line, "passed"), before(line, "failed")) else {
                    return;
                };
                (Some(passed), Some(failed))
            }
            Self::Check => return,
        };
        count.passed += passed.unwrap_or(0);
        count.failed += failed.unwrap_or(0);
    }
}

/// The number that stands before a word.
fn before(line: &str, word: &str) -> Option<u64> {
    let words: Vec<&str> =
        line.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|candidate| *candidate == word)?;
    words.get(at.checked_sub(1)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(runner: Runner, output: &str) -> Count {
        let mut count = Count::default();
        for line in output.lines() {
            runner.read(line, &mut count);
        }
        count
    }

    #[test]
    fn cargo_says_it_once_for_each_program() {
        let output = "\
running 2 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 filtered out; finished in 0.01s";
        assert_eq!(counted(Runner::Cargo, output), Count { passed: 5, failed: 1 });
    }

    #[test]
    fn node_says_it_at_the_end() {
        let output = "✔ pass 9 (1ms)\nℹ tests 9\nℹ suites 1\nℹ pass 6\nℹ fail 2\nℹ cancelled 1\nℹ skipped 0";
        assert_eq!(counted(Runner::Node, output), Count { passed: 6, failed: 3 });
    }

    #[test]
    fn a_plain_line_is_read_in_either_form() {
        assert_eq!(counted(Runner::Plain, "hello\n12 passed, 1 failed"), Count { passed: 12, failed: 1 });
        assert_eq!(counted(Runner::Plain, "1 failed, 12 passed in 2s"), Count { passed: 12, failed: 1 });
        assert_eq!(counted(Runner::Plain, "all passed"), Count::default());
    }
}
