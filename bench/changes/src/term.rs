//! What a person at the terminal reads.
#![expect(clippy::print_stdout, reason = "the only place of this tool that writes to the terminal")]

/// A line as it is.
pub(crate) fn line(text: &str) {
    println!("{text}");
}
