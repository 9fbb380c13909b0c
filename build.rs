//! Turns the messages of `locales/` into code.

use std::path::Path;
use std::process::ExitCode;

use registrant_messages::compile::Catalogue;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
    cut();
    let catalogue = match Catalogue::read(Path::new("locales")) {
        Ok(catalogue) => catalogue,
        Err(errors) => {
            for error in errors.0 {
                println!("cargo::error={error}");
            }
            return ExitCode::FAILURE;
        }
    };
    let Some(folder) = std::env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set: this program is run by cargo");
        return ExitCode::FAILURE;
    };
    let file = Path::new(&folder).join("messages.rs");
    match std::fs::write(&file, catalogue.rust()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}

/// In a release build for the browser the program is cut into pieces after it was linked (`src/page/piece.rs`). The
/// linker then has to write down what refers to what.
fn cut() {
    println!("cargo::rustc-check-cfg=cfg(split)");
    let is = |variable: &str, value: &str| std::env::var(variable).is_ok_and(|it| it == value);
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
