//! Turns the policies of `policy/` into code.

use std::path::Path;
use std::process::ExitCode;

use registrant_policy::Catalogue;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=policy");
    let catalogue = match Catalogue::read(Path::new("policy")) {
        Ok(catalogue) => catalogue,
        Err(errors) => {
            for error in errors.0 {
                println!("cargo::error=crates/model/{error}");
            }
            return ExitCode::FAILURE;
        }
    };
    let Some(folder) = std::env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set: this program is run by cargo");
        return ExitCode::FAILURE;
    };
    let file = Path::new(&folder).join("policy.rs");
    match std::fs::write(&file, catalogue.rust()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}
