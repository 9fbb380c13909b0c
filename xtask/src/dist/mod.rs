//! `cargo xtask dist`: what the browser loads, built into `dist/` when something has changed.

pub(crate) mod fingerprint;
pub(crate) mod finish;
mod pieces;
mod together;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};
use lexopt::Arg;

use crate::{process, setup, term, versions, workspace};
use fingerprint::Fingerprint;

const HELP: &str = "\
cargo xtask dist [--quick]

Builds what the browser loads into dist/, when its sources have changed since the last time.

  --quick  without optimisation: built sooner, larger and slower in the browser";

/// Whatever the result is made of. A build depends on nothing else in the checkout.
const INPUTS: [&str; 18] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "boot",
    "build.rs",
    "crates/messages",
    "crates/model",
    "crates/policy",
    "crates/rules",
    "index.html",
    "locales",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/src/assets.rs",
    "xtask/split",
    "xtask/src/dist",
];

/// How the browser's program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Small and fast, as people get it.
    Release,
    /// Without optimisation, for a quick look.
    Quick,
}

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut mode = Mode::Release;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("quick") => mode = Mode::Quick,
            Arg::Long("help") | Arg::Short('h') => {
                term::line(HELP);
                return Ok(ExitCode::SUCCESS);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    build(mode)?;
    Ok(ExitCode::SUCCESS)
}

/// The folder that the browser's files are built into.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("dist")
}

/// Builds the browser's files, unless they are there and nothing has changed.
pub(crate) fn build(mode: Mode) -> Result<()> {
    setup::wasm_target()?;
    let wanted = fingerprint(mode)?;
    let stamp = workspace::target().join("xtask/dist");
    if folder().join("index.html").is_file()
        && std::fs::read_to_string(&stamp).is_ok_and(|built| built == wanted)
    {
        return Ok(());
    }
    let trunk = setup::trunk()?;
    let bindgen = setup::wasm_bindgen()?;
    if mode == Mode::Release {
        setup::wasm_opt()?;
    }
    let (options, how_long): (&[&str], _) = match mode {
        Mode::Release => (&["--release"], "a few minutes the first time, one or two after a change"),
        Mode::Quick => (&[], "a few minutes the first time, seconds after a change"),
    };
    term::step(&format!("building the browser app into dist/ ({how_long})"));
    // Whatever happens on the way: what is in dist/ from now on is not known to be whole.
    let _ = std::fs::remove_file(&stamp);
    process::run(
        Command::new(trunk.join("trunk"))
            .arg("build")
            .args(options)
            .current_dir(workspace::root())
            // What trunk looks for is there already: it has nothing to download and no newer self to ask for.
            .env("PATH", process::path_with(&[bindgen])?)
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // When the build fails, the compiler's words are what counts, not where trunk was.
            .env("RUST_LIB_BACKTRACE", "0")
            // Trunk takes only `true` and `false` for it, other programs anything.
            .env_remove("NO_COLOR"),
    )
    .context("the browser app could not be built; the reason stands above")?;
    let kept = stamp.parent().unwrap_or(&stamp);
    std::fs::create_dir_all(kept).with_context(|| format!("making {}", kept.display()))?;
    std::fs::write(&stamp, wanted).with_context(|| format!("writing {}", stamp.display()))
}

fn fingerprint(mode: Mode) -> Result<String> {
    let compiler = process::output(Command::new("rustc").arg("--version").current_dir(workspace::root()));
    let how = format!(
        "{mode:?} {} trunk {} wasm-bindgen {} binaryen {}",
        compiler.unwrap_or_default(),
        versions::TRUNK,
        versions::WASM_BINDGEN,
        versions::BINARYEN
    );
    let mut fingerprint = Fingerprint::new(&how);
    for input in INPUTS {
        fingerprint.add(&workspace::root().join(input))?;
    }
    Ok(fingerprint.finish())
}
