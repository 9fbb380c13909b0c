//! Turns the messages of `locales/` into code.

use std::path::Path;
use std::process::ExitCode;

use registrant_messages::compile::Catalogue;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=locales");
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
