//! What is to be proven, and how long.

use crate::stack::Programs;
use anyhow::{Context as _, Result, ensure};
use lexopt::{Arg, ValueExt as _};
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::PathBuf;
use std::time::Duration;

pub(crate) const HELP: &str = include_str!("help.txt").trim_ascii_end();

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Table { rounds: usize },
    Short,
    Random { time: Duration, changes: u64, seed: u64 },
}

/// What the command line asks for.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) mode: Mode,
    pub(crate) only: Option<String>,
    pub(crate) stacks: usize,
    pub(crate) table: Option<PathBuf>,
    pub(crate) programs: Programs,
}

impl Options {
    /// Reads it; nothing when only the text above is wanted.
    pub(crate) fn read(mut arguments: lexopt::Parser) -> Result<Option<Self>> {
        let (mut rounds, mut short, mut random) = (1, false, false);
        let (mut time, mut changes, mut seed) = (Duration::from_mins(1), u64::MAX, None);
        let (mut only, mut stacks, mut table, mut folder) = (None, 6, None, None);
        let mut log = "off".to_owned();
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("rounds") => rounds = arguments.value()?.parse()?,
                Arg::Long("short") => short = true,
                Arg::Long("random") => random = true,
                Arg::Long("seconds") => time = Duration::from_secs(arguments.value()?.parse()?),
                Arg::Long("changes") => changes = arguments.value()?.parse()?,
                Arg::Long("seed") => seed = Some(arguments.value()?.parse()?),
                Arg::Long("only") => only = Some(arguments.value()?.string()?),
                Arg::Long("stacks") => stacks = arguments.value()?.parse()?,
                Arg::Long("table") => table = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("log") => log = arguments.value()?.string()?,
                Arg::Long("programs") => folder = Some(PathBuf::from(arguments.value()?)),
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        ensure!(!(short && random), "--short and --random do not go together");
        ensure!(stacks > 0 && rounds > 0, "--stacks and --rounds take at least 1");
        let mode = match (short, random) {
            (true, _) => Mode::Short,
            (_, true) => Mode::Random { time, changes, seed: seed.unwrap_or_else(drawn) },
            _ => Mode::Table { rounds },
        };
        let folder = match folder {
            Some(folder) => folder,
            None => beside_this_program()?,
        };
        Ok(Some(Self { mode, only, stacks, table, programs: Programs { folder, log } }))
    }
}

fn beside_this_program() -> Result<PathBuf> {
    let here = std::env::current_exe().context("where this program is")?;
    Ok(here.parent().context("this program lies in no folder")?.to_owned())
}

/// A number that nobody chose, from what the standard library seeds its maps with.
fn drawn() -> u64 {
    let drawn = std::collections::hash_map::RandomState::new().build_hasher().finish();
    // Short enough to be typed again.
    drawn % 1_000_000_000
}
