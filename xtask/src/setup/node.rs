//! Node, and what comes as npm packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::dist::fingerprint::Fingerprint;
use crate::versions::BINARYEN;
use crate::{cache, process, term, workspace};

/// Node's program, at least the version that the scripts are written for.
pub(crate) fn node() -> Result<PathBuf> {
    const OLDEST: u32 = 20;
    let node = process::find("node")
        .with_context(|| format!("Node is missing: install version {OLDEST} or newer"))?;
    let version = process::output(Command::new(&node).arg("--version")).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(node),
        _ => bail!("Node {version} at {} is too old: version {OLDEST} or newer is needed", node.display()),
    }
}

/// The program `wasm-opt`.
pub(crate) fn wasm_opt() -> Result<PathBuf> {
    node()?;
    let wanted = format!("version_{BINARYEN}");
    let works = |program: &Path| {
        process::output(Command::new(program).arg("--version")).is_some_and(|answer| answer.contains(&wanted))
    };
    let folder = cache::tool("binaryen", BINARYEN)?;
    let program = folder.join("node_modules/.bin/wasm-opt");
    if works(&program) {
        return Ok(program);
    }
    if let Some(program) = process::find("wasm-opt").filter(|program| works(program)) {
        return Ok(program);
    }
    term::step(&format!("installing wasm-opt {BINARYEN} into {} (100 MB, under a minute)", folder.display()));
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    process::run(
        Command::new("npm")
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
            .arg(&folder)
            .arg(format!("binaryen@{BINARYEN}"))
            .current_dir(&folder),
    )
    .with_context(|| {
        format!("wasm-opt {BINARYEN} is missing and the npm package `binaryen` could not be installed")
    })?;
    Ok(program)
}

/// Installs the packages of the end-to-end tests when they are missing or the lock file has changed.
pub(crate) fn end_to_end_packages() -> Result<()> {
    node()?;
    let folder = workspace::root().join("e2e");
    let mut wanted = Fingerprint::new("packages of the end-to-end tests");
    wanted.add(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.registrant");
    let wanted = wanted.finish();
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    term::step("installing the packages of the end-to-end tests (under a minute)");
    process::run(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
            .current_dir(&folder),
    )
    .context("the packages of the end-to-end tests could not be installed")?;
    std::fs::write(&stamp, wanted).with_context(|| format!("writing {}", stamp.display()))
}
