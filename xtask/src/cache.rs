//! Where tools are kept between runs, one folder for each version.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// `$XDG_CACHE_HOME/registrant`, or `~/.cache/registrant`.
pub(crate) fn root() -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ => std::env::home_dir()
            .context(
                "neither XDG_CACHE_HOME nor a home folder is known: set XDG_CACHE_HOME to a folder for tools",
            )?
            .join(".cache"),
    };
    Ok(base.join("registrant"))
}

/// The folder of one tool in one version.
pub(crate) fn tool(name: &str, version: &str) -> Result<PathBuf> {
    Ok(root()?.join("tools").join(format!("{name}-{version}")))
}
