//! The program cut into the pieces that the browser fetches when it first needs them.
//!
//! Trunk knows of one program. What it made of it is replaced here by what is made of the parts: the first of them goes
//! through `wasm-bindgen` as the whole did, the others need nothing but what the first exports.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::finish::{PROGRAM_ENDING, stem};
use crate::{process, setup, workspace};

/// What cargo has linked, with the relocations that the cut goes by (`build.rs`), before `wasm-bindgen`.
const LINKED: &str = "wasm32-unknown-unknown/web/registrant-app.wasm";

/// Ends the name of the script that fetches the pieces.
pub(super) const SCRIPT_ENDING: &str = "_pieces.js";

/// Puts the program's first part, its loader and the pieces in the place of the whole program and its loader. All their
/// names begin alike, so that they can be named anew together.
pub(super) fn cut(folder: &Path, program: &Path) -> Result<()> {
    let stem = stem(program);
    let parts = workspace::target().join("xtask/pieces");
    // What an earlier build left would be taken for a piece of this one.
    _ = std::fs::remove_dir_all(&parts);
    std::fs::create_dir_all(&parts).with_context(|| format!("making {}", parts.display()))?;
    process::run(
        workspace::cargo()
            .args(["run", "--quiet", "--package", "xtask-split", "--"])
            .arg(workspace::target().join(LINKED))
            .arg(&parts)
            .arg(&stem)
            .current_dir(workspace::root()),
    )?;
    // The pieces need the table of functions, whose export it would take away.
    process::run(
        Command::new(setup::wasm_bindgen()?.join("wasm-bindgen"))
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--keep-lld-exports",
                "--out-name",
                &stem,
                "--out-dir",
            ])
            .arg(folder)
            .arg(parts.join(format!("{stem}.wasm"))),
    )?;
    take(folder, &parts, &stem)?;
    announce(&folder.join("index.html"), &stem)
}

/// Moves the pieces and their script beside the loader, under names that begin as its name does.
fn take(folder: &Path, parts: &Path, stem: &str) -> Result<()> {
    let script = format!("{stem}{SCRIPT_ENDING}");
    let read = parts.join(&script);
    let mut text = std::fs::read_to_string(&read).with_context(|| format!("reading {}", read.display()))?;
    let mut pieces: Vec<PathBuf> = std::fs::read_dir(parts)
        .with_context(|| format!("reading {}", parts.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "wasm"))
        .collect();
    pieces.sort();
    for piece in pieces {
        let name = piece.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name == format!("{stem}.wasm") {
            continue;
        }
        let (old, new) = (format!("\"./{name}\""), format!("{stem}_{name}"));
        if !text.contains(&old) {
            bail!("{script} does not fetch {name}");
        }
        text = text.replace(&old, &format!("\"./{new}\""));
        std::fs::copy(&piece, folder.join(&new)).with_context(|| format!("taking {name}"))?;
    }
    text = quiet(&text)?;
    std::fs::write(folder.join(&script), text).with_context(|| format!("writing {script}"))
}

/// Leaves out what the script says to the console when a piece does not come: the app says it to the person, and a page that
/// is left while a piece is on its way has nothing to complain of.
fn quiet(script: &str) -> Result<String> {
    const SAID: &str = "console.error(e);";
    if !script.contains(SAID) {
        bail!("the script of the pieces does not say {SAID} any more");
    }
    Ok(script.replace(SAID, ""))
}

/// Lets the page fetch the script together with the loader, which imports it.
fn announce(page: &Path, stem: &str) -> Result<()> {
    let html = std::fs::read_to_string(page).with_context(|| format!("reading {}", page.display()))?;
    let Some(link) = html.lines().find(|line| line.contains("modulepreload") && line.contains(stem)) else {
        bail!("index.html does not preload {stem}.js: the patterns in Trunk.toml and the page have to agree");
    };
    let script = link
        .replace(&format!("{stem}.js"), &format!("{stem}{SCRIPT_ENDING}"))
        .replace(" data-boot=\"loader\"", "");
    let both = format!("{link}\n{script}");
    std::fs::write(page, html.replacen(link, &both, 1)).with_context(|| format!("writing {}", page.display()))
}

/// The program and its pieces: whatever of this build is WebAssembly.
pub(super) fn programs(folder: &Path, program: &Path) -> Result<Vec<PathBuf>> {
    let stem = stem(program);
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&stem) && path.extension().is_some_and(|kind| kind == "wasm")
        })
        .collect();
    all.sort();
    if all.is_empty() {
        bail!("there is no program {stem}{PROGRAM_ENDING} in {}", folder.display());
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_lie_beside_the_loader_under_its_name() {
        let (folder, parts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for name in ["app-aa.wasm", "split_lists.wasm", "chunk_3.wasm"] {
            std::fs::write(parts.path().join(name), name).unwrap();
        }
        let script =
            r#"import "./app-aa.js"; fetch("./split_lists.wasm"); console.error(e); fetch("./chunk_3.wasm")"#;
        std::fs::write(parts.path().join("app-aa_pieces.js"), script).unwrap();
        take(folder.path(), parts.path(), "app-aa").unwrap();

        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(read("app-aa_split_lists.wasm"), "split_lists.wasm");
        assert_eq!(
            read("app-aa_pieces.js"),
            r#"import "./app-aa.js"; fetch("./app-aa_split_lists.wasm");  fetch("./app-aa_chunk_3.wasm")"#
        );
        // The first part is what wasm-bindgen makes of it.
        assert!(!folder.path().join("app-aa.wasm").exists());

        std::fs::write(parts.path().join("chunk_4.wasm"), "").unwrap();
        assert!(take(folder.path(), parts.path(), "app-aa").unwrap_err().to_string().contains("chunk_4"));
    }

    #[test]
    fn the_page_preloads_the_script_of_the_pieces() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("index.html");
        std::fs::write(
            &page,
            "<link rel=\"modulepreload\" href=\"/app-aa.js\" data-boot=\"loader\">\n<link>",
        )
        .unwrap();
        announce(&page, "app-aa").unwrap();
        assert_eq!(
            std::fs::read_to_string(&page).unwrap(),
            "<link rel=\"modulepreload\" href=\"/app-aa.js\" data-boot=\"loader\">\n\
             <link rel=\"modulepreload\" href=\"/app-aa_pieces.js\">\n<link>"
        );
        assert!(announce(&page, "app-bb").is_err());
    }
}
