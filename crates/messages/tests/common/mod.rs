//! Folders of messages, made for one test.
#![expect(clippy::unwrap_used, reason = "a test that cannot prepare its folder has failed")]

use std::path::Path;

use registrant_messages::compile::{Catalogue, CompileErrors};

/// Compiles files given as `(path below the folder, content)`; paths in errors are relative to the folder.
pub(crate) fn compile(files: &[(&str, &str)]) -> Result<Catalogue, CompileErrors> {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    Catalogue::read(folder.path()).map_err(|errors| relative(errors, folder.path()))
}

fn relative(mut errors: CompileErrors, folder: &Path) -> CompileErrors {
    let folder = format!("{}/", folder.display());
    for error in &mut errors.0 {
        error.file = error.file.replace(&folder, "");
        error.what = error.what.replace(&folder, "");
    }
    errors
}

/// A file with the terms that every language has, and a body.
pub(crate) fn file(native_name: &str, direction: &str, body: &str) -> String {
    format!("-language-name = {native_name}\n-language-direction = {direction}\n{body}")
}
