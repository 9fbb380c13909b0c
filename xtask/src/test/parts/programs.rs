//! The programs that the later parts start: the proxy, the sandbox and the proof.

use std::path::PathBuf;

use anyhow::Result;

use super::Context;
use crate::{process, workspace};

/// Where they lie.
pub(super) struct Programs {
    pub(super) proxy: PathBuf,
    pub(super) sandbox: PathBuf,
    pub(super) prove: PathBuf,
}

/// Builds them, as far as something has changed.
///
/// Cargo unites the features of all that one command builds. Beside the tests of this machine they are therefore built
/// by a command that takes in the same packages: a narrower one would build a quarter of the dependencies once more.
pub(super) fn build(context: &Context) -> Result<Programs> {
    let mut cargo = workspace::cargo();
    cargo.arg("build");
    if context.host {
        cargo.args(["--workspace", "--exclude", "registrant-app", "--tests"]);
    } else {
        cargo.args(["-p", "registrant-proxy", "-p", "registrant-sandbox", "-p", "registrant-prove"]);
    }
    cargo.args(["--bin", "registrant", "--bin", "registrant-sandbox", "--bin", "registrant-prove"]);
    process::run(&mut cargo)?;
    let folder = workspace::target().join("debug");
    Ok(Programs {
        proxy: folder.join("registrant"),
        sandbox: folder.join("registrant-sandbox"),
        prove: folder.join("registrant-prove"),
    })
}
