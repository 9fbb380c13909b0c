//! Packages of a Debian-like system.

use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::{process, term};

/// Installs packages, when this system has them and this person may.
pub(super) fn install(packages: &[&str], what: &str, otherwise: &str) -> Result<()> {
    let names = packages.join(" ");
    if process::find("apt-get").is_none() {
        bail!("{what} is missing, and this system has no apt-get: {otherwise}");
    }
    let Some(rights) = rights() else {
        bail!(
            "{what} is missing, and installing it needs an administrator: run `sudo apt-get install {names}`, \
             then this command again"
        );
    };
    term::step(&format!("installing {what} by apt-get: {names} (1 to 3 minutes)"));
    let apt = |arguments: &[&str]| {
        let mut command = match rights {
            Rights::Own => Command::new("apt-get"),
            Rights::Sudo => {
                let mut command = Command::new("sudo");
                command.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                command
            }
        };
        command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).arg("-q").args(arguments);
        command
    };
    process::run(&mut apt(&["update"])).context("the system's list of packages could not be read")?;
    let mut install = apt(&["install", "--yes", "--no-install-recommends"]);
    process::run(install.args(packages))
        .with_context(|| format!("{what} could not be installed; run `apt-get install {names}` by hand"))
}

/// How this process gets an administrator's rights.
#[derive(Clone, Copy)]
enum Rights {
    /// It runs as the administrator.
    Own,
    /// `sudo` gives them without asking for a password.
    Sudo,
}

fn rights() -> Option<Rights> {
    if rustix::process::geteuid().is_root() {
        return Some(Rights::Own);
    }
    process::find("sudo")?;
    process::output(Command::new("sudo").args(["-n", "true"])).map(|_| Rights::Sudo)
}
