//! Python, in which the registrars' own client libraries run.

use std::process::Command;

use anyhow::{Result, bail};

use super::apt;
use crate::process;

/// Python 3 that can make virtual environments; Debian keeps what that needs in packages of their own.
pub(crate) fn python() -> Result<()> {
    let what = "Python 3 with venv";
    let otherwise = "install Python 3 with its modules venv and ensurepip";
    if works() {
        return Ok(());
    }
    apt::install(&["python3", "python3-venv"], what, otherwise)?;
    if !works() {
        bail!("{what} was installed but does not work: {otherwise}");
    }
    Ok(())
}

/// Whether the `python3` on the search path has both modules.
fn works() -> bool {
    process::find("python3").is_some()
        && process::output(Command::new("python3").args(["-c", "import ensurepip, venv"])).is_some()
}
