//! Tools that cargo builds, each in a folder of its own, named by its version.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::{cache, process, term, workspace};

/// The folder that holds the programs of a package in this version: the cache's, or one on the search path,
/// or the cache's after an installation.
pub(super) fn ensure(
    package: &str,
    version: &str,
    programs: &[&str],
    options: &[&str],
    how_long: &str,
) -> Result<PathBuf> {
    let root = cache::tool(package, version)?;
    let folder = root.join("bin");
    if has_all(&folder, programs, version) {
        return Ok(folder);
    }
    let on_path = programs.first().and_then(|program| process::find(program));
    if let Some(folder) = on_path.as_deref().and_then(Path::parent)
        && has_all(folder, programs, version)
    {
        return Ok(folder.to_owned());
    }
    term::step(&format!(
        "building {package} {version} into {} ({how_long} on two cores; once for this version)",
        root.display()
    ));
    process::run(
        workspace::cargo()
            .args(["install", "--locked", "--force", "--root"])
            .arg(&root)
            .args(options)
            .arg(format!("{package}@{version}"))
            // Away from the workspace's own settings and lock; quick to build rather than quick to run.
            .current_dir(std::env::temp_dir())
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env_remove("CARGO_TARGET_DIR"),
    )
    .with_context(|| {
        format!(
            "{package} {version} is missing and could not be installed; with it on the search path, or in {}, \
             this step is skipped",
            folder.display()
        )
    })?;
    Ok(folder)
}

fn has_all(folder: &Path, programs: &[&str], version: &str) -> bool {
    programs.iter().all(|program| {
        process::output(Command::new(folder.join(program)).arg("--version"))
            .is_some_and(|answer| answer.split_whitespace().any(|word| word == version))
    })
}
