//! PostgreSQL's programs, which the tests of the store start themselves.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::apt;
use crate::process;

/// The folder with `initdb` and `pg_ctl`.
pub(crate) fn postgres() -> Result<PathBuf> {
    const OTHERWISE: &str =
        "install PostgreSQL 15 or newer, or name the folder with its programs in REGISTRANT_POSTGRES_BIN";
    if let Some(present) = found() {
        return Ok(present);
    }
    apt::install(&["postgresql"], "PostgreSQL", OTHERWISE)?;
    found().with_context(|| format!("PostgreSQL was installed but is not found: {OTHERWISE}"))
}

/// Debian keeps them off the search path, in a folder for each version.
fn found() -> Option<PathBuf> {
    let named = std::env::var_os("REGISTRANT_POSTGRES_BIN").map(PathBuf::from);
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.map(|version| version.path().join("bin")).max();
    let on_path = process::find("initdb").and_then(|program| program.parent().map(Path::to_owned));
    let mut candidates = named.into_iter().chain(newest).chain(on_path);
    candidates.find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
}
