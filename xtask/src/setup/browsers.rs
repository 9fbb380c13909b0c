//! The browsers that tests drive, and the programs that drive them.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{apt, cargo_tool};
use crate::process;
use crate::versions::GECKODRIVER;

/// A browser and its driver.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// The program that speaks WebDriver for it.
    pub(crate) driver: PathBuf,
}

/// Chromium (or Chrome) with chromedriver.
pub(crate) fn chromium() -> Result<Browser> {
    let found = || {
        Some(Browser {
            program: named_or_found(
                "CHROMIUM",
                &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
            )?,
            driver: named_or_found("CHROMEDRIVER", &["chromedriver"])?,
        })
    };
    found_or_installed(
        found,
        &["chromium", "chromium-driver", "fonts-dejavu-core"],
        "Chromium with its driver",
        "install Chrome or Chromium and the chromedriver of the same version, or name them in CHROMIUM and CHROMEDRIVER",
    )
}

/// Firefox with geckodriver.
pub(crate) fn firefox() -> Result<Browser> {
    let program = found_or_installed(
        || named_or_found("FIREFOX", &["firefox-esr", "firefox"]),
        &["firefox-esr", "fonts-dejavu-core"],
        "Firefox",
        "install Firefox, or name it in FIREFOX",
    )?;
    let driver = match named_or_found("GECKODRIVER", &["geckodriver"]) {
        Some(driver) => driver,
        None => cargo_tool::ensure("geckodriver", GECKODRIVER, &["geckodriver"], &[], "2 to 4 minutes")?
            .join("geckodriver"),
    };
    Ok(Browser { program, driver })
}

/// WebKitGTK's small browser with its driver, and the virtual screen it needs.
pub(crate) fn webkit() -> Result<Browser> {
    let found = || {
        process::find("Xvfb")?;
        Some(Browser {
            program: named_or_found("WEBKIT_MINIBROWSER", &[]).or_else(mini_browser)?,
            driver: named_or_found("WEBKITWEBDRIVER", &["WebKitWebDriver"])?,
        })
    };
    found_or_installed(
        found,
        &["webkit2gtk-driver", "xvfb", "locales", "fonts-dejavu-core"],
        "WebKitGTK with its driver and a virtual screen",
        "install WebKitWebDriver, MiniBrowser and Xvfb, or leave this engine out with --engine",
    )
}

fn found_or_installed<T>(
    found: impl Fn() -> Option<T>,
    packages: &[&str],
    what: &str,
    otherwise: &str,
) -> Result<T> {
    if let Some(present) = found() {
        return Ok(present);
    }
    apt::install(packages, what, otherwise)?;
    found().with_context(|| format!("{what} was installed but is not found on the search path: {otherwise}"))
}

fn named_or_found(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match std::env::var_os(variable) {
        Some(program) if !program.is_empty() => Some(PathBuf::from(program)),
        _ => names.iter().find_map(|name| process::find(name)),
    }
}

/// MiniBrowser lies beside WebKitGTK's libraries, not on the search path.
fn mini_browser() -> Option<PathBuf> {
    let libraries = [Path::new("/usr/lib"), Path::new("/usr/libexec"), Path::new("/usr/lib64")];
    libraries
        .into_iter()
        .flat_map(|folder| {
            let below = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
            std::iter::once(folder.to_owned()).chain(below)
        })
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|program| program.is_file())
}
