//! What a person at the terminal reads.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the only place of this tool that writes to the terminal"
)]

use std::io::Write as _;

/// A line as it is.
pub(crate) fn line(text: &str) {
    println!("{text}");
    // The next lines may come from a child process; ours have to stand before them.
    let _ = std::io::stdout().flush();
}

/// The beginning of something that takes a while.
pub(crate) fn step(text: &str) {
    line(&format!("── {text}"));
}

/// Something a person has to know about what went wrong, and how to go on.
pub(crate) fn problem(text: &str) {
    eprintln!("error: {text}");
}

/// A line of a child process, as it came.
pub(crate) fn echo(bytes: &[u8], to_stderr: bool) {
    // A closed terminal is no reason to stop a test run half-way.
    if to_stderr {
        let _ = std::io::stderr().lock().write_all(bytes);
    } else {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(bytes);
        let _ = out.flush();
    }
}
