//! What is to be measured.

use anyhow::{Context as _, Result, bail, ensure};
use lexopt::{Arg, ValueExt as _};
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

pub(crate) const HELP: &str = include_str!("help.txt").trim_ascii_end();

/// The sandbox adds no more domains than this at once.
pub(crate) const MOST_DOMAINS: usize = 20_000;
/// Connections among which the waiting changes are shared out, so that each has a domain of its own.
pub(crate) const CONNECTIONS: usize = 5;

/// What the command line asks for.
pub(crate) struct Options {
    pub(crate) changes: usize,
    pub(crate) at_once: usize,
    pub(crate) waiting: usize,
    pub(crate) watch: Duration,
    pub(crate) open: usize,
    pub(crate) programs: PathBuf,
    only: Option<Place>,
}

/// Where owner changes are kept while they are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    File,
    Postgres,
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::File => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

impl Options {
    /// Reads it; nothing when only the text above is wanted.
    pub(crate) fn read(mut arguments: lexopt::Parser) -> Result<Option<Self>> {
        let programs = std::env::current_exe().context("where this program is")?;
        let mut options = Self {
            changes: 500,
            at_once: 16,
            waiting: 100_000,
            watch: Duration::from_mins(1),
            open: 10_000,
            programs: programs.parent().context("a program has a folder")?.to_owned(),
            only: None,
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("changes") => options.changes = arguments.value()?.parse()?,
                Arg::Long("at-once") => options.at_once = arguments.value()?.parse()?,
                Arg::Long("waiting") => options.waiting = arguments.value()?.parse()?,
                Arg::Long("watch-seconds") => {
                    options.watch = Duration::from_secs(arguments.value()?.parse()?);
                }
                Arg::Long("open") => options.open = arguments.value()?.parse()?,
                Arg::Long("only") => {
                    options.only = match arguments.value()?.to_str() {
                        Some("sqlite") => Some(Place::File),
                        Some("postgres") => Some(Place::Postgres),
                        _ => bail!("--only sqlite or --only postgres"),
                    };
                }
                Arg::Long("programs") => options.programs = arguments.value()?.into(),
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        let most = [
            ("--changes", options.changes, MOST_DOMAINS),
            ("--waiting", options.waiting, MOST_DOMAINS * CONNECTIONS),
            ("--open", options.open, MOST_DOMAINS),
            ("--at-once", options.at_once, 1_000),
        ];
        for (name, number, most) in most {
            ensure!((1..=most).contains(&number), "{name} is from 1 to {most}");
        }
        Ok(Some(options))
    }

    /// The databases that are measured over.
    pub(crate) fn places(&self) -> impl Iterator<Item = Place> {
        let only = self.only;
        [Place::File, Place::Postgres].into_iter().filter(move |place| only.is_none_or(|only| only == *place))
    }
}
