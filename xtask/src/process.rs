//! Running other programs.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, IsTerminal as _, Read};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::interrupt::Group;
use crate::term;

/// How a streamed command ended; `None` when it succeeded.
pub(crate) type Failure = Option<String>;

/// Whether a person sees the output of a streamed command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Echo {
    Shown,
    /// For tests, whose own output is read by somebody as well.
    #[cfg(test)]
    Hidden,
}

enum Event {
    Line(String),
    Ended(std::io::Result<std::process::ExitStatus>),
}

/// Runs a command in a process group of its own, shows its output as it comes, and hands each line of its
/// standard output to `on_line` without colours. After `limit` the whole group is ended.
pub(crate) fn stream(
    command: &mut Command,
    limit: Duration,
    echo: Echo,
    mut on_line: impl FnMut(&str),
) -> Result<Failure> {
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
    }
    let words = in_words(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
        .with_context(|| format!("`{words}` could not be started"))?;
    let group = Group::led_by(child.id());
    let (events, inbox) = channel();
    let stdout = child.stdout.take();
    let stderr = child.stderr.take();
    std::thread::spawn({
        let events = events.clone();
        move || stdout.map(|pipe| forward(pipe, echo, Some(&events)))
    });
    std::thread::spawn(move || stderr.map(|pipe| forward(pipe, echo, None)));
    std::thread::spawn(move || events.send(Event::Ended(child.wait())));

    let deadline = Deadline::after(limit);
    let failure = loop {
        match inbox.recv_timeout(deadline.left()) {
            Ok(Event::Line(line)) => on_line(&line),
            Ok(Event::Ended(status)) => {
                let status = status.with_context(|| format!("waiting for `{words}`"))?;
                break (!status.success()).then(|| format!("`{words}` ended with {status}"));
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                break Some(format!(
                    "`{words}` had not finished after {} minutes and was ended",
                    limit.as_secs() / 60
                ));
            }
        }
    };
    // Ends what still holds the pipes, so that the readers come to their end and their channel closes.
    group.end();
    let patience = Deadline::after(Duration::from_secs(10));
    loop {
        match inbox.recv_timeout(patience.left()) {
            Ok(Event::Line(line)) => on_line(&line),
            Ok(Event::Ended(_)) => {}
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                group.kill();
                break;
            }
        }
    }
    Ok(failure)
}

fn forward(pipe: impl Read, echo: Echo, events: Option<&Sender<Event>>) {
    let mut pipe = BufReader::new(pipe);
    let mut bytes = Vec::new();
    while pipe.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
        if echo == Echo::Shown {
            term::echo(&bytes, events.is_none());
        }
        if let Some(events) = events {
            let line = without_colours(String::from_utf8_lossy(&bytes).trim_end());
            if events.send(Event::Line(line)).is_err() {
                return;
            }
        }
        bytes.clear();
    }
}

/// Runs a command that writes to the terminal itself; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let words = in_words(command);
    let status = command.status().with_context(|| format!("`{words}` could not be started"))?;
    if !status.success() {
        bail!("`{words}` ended with {status}");
    }
    Ok(())
}

/// What a command prints, or `None` when it cannot be started or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of this name on the search path.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| {
        path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
    })
}

/// The search path with these folders before all others.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.iter().cloned().chain(std::env::split_paths(&rest)))
        .context("a folder of a tool has a colon in its name")
}

fn in_words(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words: Vec<_> = std::iter::once(name).chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    // The beginning says what it was; a list of files says nothing more.
    let shown = words.len().min(8);
    let rest = if words.len() > shown { " …" } else { "" };
    words[..shown].join(" ") + rest
}

/// A moment after which one has waited long enough.
#[derive(Clone, Copy)]
pub(crate) struct Deadline(Instant);

impl Deadline {
    pub(crate) fn after(limit: Duration) -> Self {
        Self(now() + limit)
    }

    pub(crate) fn left(self) -> Duration {
        self.0.saturating_duration_since(now())
    }
}

/// The real time, for deadlines of processes and for how long a part took.
#[expect(clippy::disallowed_methods, reason = "this tool waits for real processes")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            // A colour is `ESC [ numbers m`.
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_away() {
        assert_eq!(
            without_colours("test result: \u{1b}[32mok\u{1b}(B\u{1b}[m. 3 passed"),
            "test result: ok. 3 passed"
        );
    }

    #[test]
    fn lines_are_read_and_a_failure_is_told() {
        let mut lines = Vec::new();
        let failure = stream(
            Command::new("sh").args(["-c", "echo one; echo two; exit 3"]),
            Duration::from_mins(1),
            Echo::Hidden,
            |line| lines.push(line.to_owned()),
        )
        .unwrap();
        assert_eq!(lines, ["one", "two"]);
        assert!(failure.unwrap().contains("exit status: 3"));
    }

    #[test]
    fn a_command_that_hangs_is_ended_with_all_its_children() {
        let failure = stream(
            Command::new("sh").args(["-c", "sleep 600 & sleep 600"]),
            Duration::from_millis(50),
            Echo::Hidden,
            |_| {},
        )
        .unwrap();
        assert!(failure.unwrap().contains("had not finished"));
    }
}
