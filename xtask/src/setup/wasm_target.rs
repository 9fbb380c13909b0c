//! The compiler's standard library for WebAssembly.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::versions::WASM_TARGET;
use crate::{process, term, workspace};

/// Adds the WebAssembly target to the compiler when it is missing.
pub(crate) fn wasm_target() -> Result<()> {
    let rustc = || {
        let mut rustc = Command::new("rustc");
        rustc.current_dir(workspace::root());
        rustc
    };
    let sysroot = process::output(rustc().args(["--print", "sysroot"])).context(
        "`rustc --print sysroot` does not work: install Rust (https://rustup.rs) and run this again",
    )?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!(
            "this Rust has no standard library for {WASM_TARGET}, and there is no rustup to add it: install the \
             package of your system that carries it, or Rust by https://rustup.rs"
        );
    }
    term::step(&format!("adding the compiler's target {WASM_TARGET} (20 MB, under a minute)"));
    process::run(Command::new("rustup").current_dir(workspace::root()).args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("adding {WASM_TARGET}; without network, add it by hand and run this again"))
}
