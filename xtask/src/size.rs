//! `cargo xtask size`: how much a browser downloads, held against the figure that is recorded in `bench/size.json`.
//!
//! Code is added in small pieces, and none of them looks large. So the sum is written down, and whoever makes it larger
//! than a little writes it down again, where a reviewer sees it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use lexopt::Arg;
use walkdir::WalkDir;

use crate::{dist, term, workspace};

const HELP: &str = "\
cargo xtask size [--record]

Builds what the browser loads, when its sources have changed, and compares its size with bench/size.json: the bytes of
all files, each compressed by brotli as it is sent, by kind, and of those that every first visit loads: what the page
names, and the largest table of messages. `cargo xtask test` does the same. More than 3 % above the recorded figure is
a failure, more than 3 % below it a note.

  --record  writes the new figures to bench/size.json, to be committed with what they come from";

/// What names the files that are loaded at the start.
const PAGE: &str = "index.html";

/// How a larger app is accepted.
const RECORD: &str = "cargo xtask size --record";

/// What a figure may grow or shrink by without a word, in percent.
const TOLERANCE: u64 = 3;

/// One kind of file alone may also grow by so many bytes: three percent of an icon are no news.
const LITTLE: u64 = 1_024;

/// Stands beside the kinds of files in the recorded figures.
const TOTAL: &str = "total";

/// Stands there as well: what comes before the first screen, whichever it is.
const START: &str = "start";

/// Compressed bytes of each kind of file, a kind being the end of its name; and of those at the start.
type Kinds = BTreeMap<String, u64>;

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut record = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("record") => record = true,
            Arg::Long("help") | Arg::Short('h') => {
                term::line(HELP);
                return Ok(ExitCode::SUCCESS);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    dist::build(dist::Mode::Release)?;
    if record {
        let kinds = measure(&dist::folder())?;
        let file = recorded_file();
        std::fs::write(&file, written(&kinds)).with_context(|| format!("writing {}", file.display()))?;
        term::line(&format!("{}: {} bytes", workspace::short(&file), total(&kinds)));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(match compare_built()? {
        None => ExitCode::SUCCESS,
        Some(failure) => {
            term::problem(&failure);
            ExitCode::FAILURE
        }
    })
}

/// Compares what is built with what is recorded, shows both, and tells in words what has grown too much.
///
/// # Errors
/// When there is nothing built, or nothing is recorded that could be read.
pub(crate) fn compare_built() -> Result<Option<String>> {
    let file = recorded_file();
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("reading {}; `{RECORD}` writes it", workspace::short(&file)))?;
    let recorded = read(&text)
        .with_context(|| format!("{} is broken; `{RECORD}` writes it anew", workspace::short(&file)))?;
    let built = measure(&dist::folder())?;
    term::line(&table(&recorded, &built));
    let grown = grown(&recorded, &built);
    if grown.is_empty() {
        if changed_by(total(&built), total(&recorded)) {
            term::line(&format!("note: the app has become smaller; `{RECORD}` keeps it so"));
        }
        return Ok(None);
    }
    Ok(Some(format!(
        "the app has grown by more than {TOLERANCE} %: {}. If it is worth that, `{RECORD}` writes the new figures to \
         bench/size.json; commit them with the reason",
        grown.join(", ")
    )))
}

fn recorded_file() -> PathBuf {
    workspace::root().join("bench/size.json")
}

/// The files as they are sent: of a file with a compressed copy beside it, the copy.
fn measure(folder: &Path) -> Result<Kinds> {
    let page = folder.join(PAGE);
    let page =
        std::fs::read_to_string(&page).with_context(|| format!("reading {}", workspace::short(&page)))?;
    let (mut kinds, mut start, mut messages) = (Kinds::new(), 0, 0);
    for entry in WalkDir::new(folder) {
        let entry = entry.with_context(|| format!("reading {}", folder.display()))?;
        let file = entry.path();
        let Some(kind) = file.extension().and_then(|kind| kind.to_str()) else { continue };
        if !entry.file_type().is_file() || kind == "br" {
            continue;
        }
        let bytes = sent(file)?;
        *kinds.entry(kind.to_owned()).or_default() += bytes;
        if file.parent().is_some_and(|parent| parent.ends_with("locales")) {
            messages = messages.max(bytes);
        }
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name == PAGE || page.contains(&*name) {
            start += bytes;
        }
    }
    kinds.insert(START.to_owned(), start + messages);
    Ok(kinds)
}

/// The bytes of a file as it is sent.
fn sent(file: &Path) -> Result<u64> {
    let mut packed = file.as_os_str().to_owned();
    packed.push(".br");
    let sent = if Path::new(&packed).is_file() { Path::new(&packed) } else { file };
    Ok(std::fs::metadata(sent).with_context(|| format!("reading {}", sent.display()))?.len())
}

fn total(kinds: &Kinds) -> u64 {
    kinds.iter().filter(|(kind, _)| *kind != START).map(|(_, bytes)| bytes).sum()
}

fn written(kinds: &Kinds) -> String {
    let mut all = kinds.clone();
    all.insert(TOTAL.to_owned(), total(kinds));
    let lines: Vec<String> = all.iter().map(|(kind, bytes)| format!("  \"{kind}\": {bytes}")).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn read(text: &str) -> Result<Kinds> {
    let mut kinds: Kinds = serde_json::from_str(text)?;
    // Two branches that recorded leave figures that do not add up.
    let said = kinds.remove(TOTAL).context("the total is missing")?;
    if said != total(&kinds) {
        bail!("the total is {said}, the kinds add up to {}", total(&kinds));
    }
    Ok(kinds)
}

/// Whether a figure lies outside the tolerance around another one.
fn changed_by(now: u64, before: u64) -> bool {
    now.abs_diff(before) * 100 > before * TOLERANCE
}

/// What has grown too much, in words.
fn grown(recorded: &Kinds, built: &Kinds) -> Vec<String> {
    let kinds = built.iter().filter_map(|(kind, &now)| {
        let before = recorded.get(kind).copied().unwrap_or_default();
        let grows = now > before + LITTLE && changed_by(now, before);
        grows.then(|| format!("{kind} from {before} to {now} bytes"))
    });
    let (now, before) = (total(built), total(recorded));
    let whole = now > before && changed_by(now, before);
    kinds.chain(whole.then(|| format!("all files from {before} to {now} bytes"))).collect()
}

fn table(recorded: &Kinds, built: &Kinds) -> String {
    let mut kinds: Vec<&String> = recorded.keys().chain(built.keys()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let row = |name: &str, before: u64, now: u64| format!("{name:<8}{before:>10}{now:>10}");
    let of = |kinds: &Kinds, kind: &str| kinds.get(kind).copied().unwrap_or_default();
    let head = format!("{:<8}{:>10}{:>10}", "brotli", "recorded", "now");
    let rows = kinds.iter().map(|kind| row(kind, of(recorded, kind), of(built, kind)));
    let sum = row(TOTAL, total(recorded), total(built));
    std::iter::once(head).chain(rows).chain([sum]).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(of: &[(&str, u64)]) -> Kinds {
        of.iter().map(|(kind, bytes)| ((*kind).to_owned(), *bytes)).collect()
    }

    #[test]
    fn a_file_counts_as_it_is_sent() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("locales")).unwrap();
        std::fs::write(folder.path().join(PAGE), "/a.wasm, /b.js").unwrap();
        for (name, bytes) in [
            ("a.wasm", 900),
            ("a.wasm.br", 300),
            ("b.js", 40),
            ("piece.wasm", 50),
            ("locales/en.json", 70),
            ("locales/en.json.br", 30),
            ("locales/fr.json", 35),
        ] {
            std::fs::write(folder.path().join(name), vec![b' '; bytes]).unwrap();
        }
        let measured = measure(folder.path()).unwrap();
        // Everything but the piece, and one language.
        let start = ("start", 14 + 300 + 40 + 35);
        assert_eq!(measured, kinds(&[("html", 14), ("wasm", 350), ("js", 40), ("json", 65), start]));
        assert_eq!(total(&measured), 14 + 350 + 40 + 65);
    }

    #[test]
    fn an_empty_folder_is_no_small_app() {
        assert!(measure(tempfile::tempdir().unwrap().path()).is_err());
    }

    #[test]
    fn figures_read_back_as_they_were_written() {
        let figures = kinds(&[("wasm", 400_000), ("css", 10_000)]);
        assert_eq!(written(&figures), "{\n  \"css\": 10000,\n  \"total\": 410000,\n  \"wasm\": 400000\n}\n");
        assert_eq!(read(&written(&figures)).unwrap(), figures);
        // What is loaded at the start is counted among the kinds already.
        let figures = kinds(&[("wasm", 400_000), ("start", 90_000)]);
        assert_eq!(
            written(&figures),
            "{\n  \"start\": 90000,\n  \"total\": 400000,\n  \"wasm\": 400000\n}\n"
        );
        assert_eq!(read(&written(&figures)).unwrap(), figures);
    }

    #[test]
    fn figures_that_do_not_add_up_are_refused() {
        assert!(read(r#"{ "css": 10, "total": 11 }"#).unwrap_err().to_string().contains("add up to 10"));
        assert!(read(r#"{ "css": 10 }"#).unwrap_err().to_string().contains("missing"));
        assert!(read("<<<<<<<").is_err());
    }

    #[test]
    fn three_percent_more_pass_and_a_byte_beyond_does_not() {
        let before = kinds(&[("wasm", 400_000)]);
        assert!(grown(&before, &kinds(&[("wasm", 412_000)])).is_empty());
        let grown = grown(&before, &kinds(&[("wasm", 412_001)]));
        assert_eq!(grown, ["wasm from 400000 to 412001 bytes", "all files from 400000 to 412001 bytes"]);
    }

    #[test]
    fn a_kind_cannot_hide_behind_the_others() {
        let before = kinds(&[("wasm", 400_000), ("css", 10_000), ("svg", 100)]);
        assert_eq!(grown(&before, &kinds(&[("wasm", 400_000), ("css", 12_000), ("svg", 100)])).len(), 1);
        assert_eq!(grown(&before, &kinds(&[("wasm", 400_000), ("css", 10_000), ("png", 9_000)])).len(), 1);
        // Of something this small, a little more is no news.
        assert!(grown(&before, &kinds(&[("wasm", 400_000), ("css", 10_000), ("svg", 300)])).is_empty());
    }

    #[test]
    fn becoming_smaller_is_no_failure() {
        let (before, after) = (kinds(&[("wasm", 400_000)]), kinds(&[("wasm", 300_000)]));
        assert!(grown(&before, &after).is_empty());
        assert!(changed_by(total(&after), total(&before)));
    }

    #[test]
    fn what_is_recorded_in_this_checkout_can_be_read() {
        let text = std::fs::read_to_string(recorded_file()).unwrap();
        assert!(read(&text).unwrap().contains_key("wasm"));
    }
}
