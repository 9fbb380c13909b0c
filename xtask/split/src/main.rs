//! `xtask-split PROGRAM FOLDER NAME`: cuts a linked program at its split points.
//!
//! Called by `cargo xtask finish`. Writes `NAME.wasm`, what is needed from the start and goes through `wasm-bindgen`,
//! the pieces beside it, and `NAME_pieces.js`, which fetches them.

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

fn main() -> Result<()> {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let [program, folder, name] = arguments.as_slice() else {
        return Err(anyhow!("three arguments are expected: PROGRAM FOLDER NAME"));
    };
    let (program, folder, name) = (Path::new(program), Path::new(folder), name.to_string_lossy());
    let input = std::fs::read(program).with_context(|| format!("reading {}", program.display()))?;
    let main_out_path = folder.join(format!("{name}.wasm"));
    let main_module = format!("./{name}.js");
    let link_name = format!("./{name}_pieces.js");

    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main_out_path;
    options.main_module = &main_module;
    options.link_name = &link_name;
    transform(options)
        .map(|_| ())
        .map_err(|report| anyhow!("{report:#}").context(format!("cutting {}", program.display())))
}
