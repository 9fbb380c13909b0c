//! `cargo xtask finish`: what trunk has built becomes what is served.
//!
//! Trunk names the program and its loader after what cargo wrote, before `wasm-opt` and without regard to the
//! loader. A name that may be cached for ever has to change whenever the content does, so the pair is named
//! again here, after everything else has been done to it.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, bail};
use lexopt::Arg;
use registrant_messages::compile::Catalogue;

use super::fingerprint::content_hash;
use crate::{assets, process, setup, term, workspace};

const HELP: &str = "\
cargo xtask finish

Called by trunk after it has built (see Trunk.toml): shrinks the program with wasm-opt, names it and its loader
after their content, and writes a compressed copy beside each file. The folder is in TRUNK_STAGING_DIR; in the
profile `debug` only the names are given.";

/// The program that the browser runs, as `wasm-bindgen` leaves it.
const PROGRAM_ENDING: &str = "_bg.wasm";

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    match arguments.next()? {
        Some(Arg::Long("help") | Arg::Short('h')) => {
            term::line(HELP);
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected().into()),
        None => {}
    }
    let folder = PathBuf::from(
        std::env::var_os("TRUNK_STAGING_DIR").context("TRUNK_STAGING_DIR is not set: see --help")?,
    );
    let release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");

    let program = program(&folder)?;
    if release {
        shrink(&program)?;
    }
    name_by_content(&folder, &program)?;
    put_in_messages(&folder.join("index.html"), &assets::messages()?)?;
    if release {
        let script = workspace::root().join("xtask/src/dist/compress.mjs");
        process::run(Command::new(setup::node()?).arg(script).arg(&folder))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn program(folder: &Path) -> Result<PathBuf> {
    let mut programs = std::fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(PROGRAM_ENDING));
    match (programs.next(), programs.next()) {
        (Some(program), None) => Ok(program),
        (None, _) => bail!("there is no program *{PROGRAM_ENDING} in {}", folder.display()),
        (Some(_), Some(_)) => {
            bail!("there is more than one program *{PROGRAM_ENDING} in {}", folder.display())
        }
    }
}

fn shrink(program: &Path) -> Result<()> {
    let before = size(program)?;
    let smaller = program.with_extension("smaller");
    // What the compiler may use is what wasm-opt may use: rustc's default features for the target, which the
    // module's features section lists and `wasm-bindgen` does not keep.
    let features = [
        "--enable-bulk-memory",
        "--enable-multivalue",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-sign-ext",
    ];
    process::run(
        Command::new(setup::wasm_opt()?).args(features).arg("-Oz").arg(program).arg("--output").arg(&smaller),
    )?;
    std::fs::rename(&smaller, program).with_context(|| format!("replacing {}", program.display()))?;
    term::line(&format!("the program: {before} bytes, {} after wasm-opt", size(program)?));
    Ok(())
}

fn size(file: &Path) -> Result<u64> {
    Ok(std::fs::metadata(file).with_context(|| format!("reading {}", file.display()))?.len())
}

/// Renames `name-<hash>.js` and `name-<hash>_bg.wasm` by their present content and mends the page.
fn name_by_content(folder: &Path, program: &Path) -> Result<()> {
    let program_name = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = program_name.strip_suffix(PROGRAM_ENDING).unwrap_or(&program_name);
    let loader = folder.join(format!("{stem}.js"));
    let read = |file: &Path| std::fs::read(file).with_context(|| format!("reading {}", file.display()));
    let hash = content_hash(&[&read(&loader)?, &read(program)?]);
    let base = stem.rsplit_once('-').map_or(stem, |(base, _)| base);
    let named = format!("{base}-{hash}");

    let page = folder.join("index.html");
    let mut html = String::from_utf8(read(&page)?).context("index.html is not UTF-8")?;
    for (file, old, new) in [
        (program, program_name.clone(), format!("{named}{PROGRAM_ENDING}")),
        (&loader, format!("{stem}.js"), format!("{named}.js")),
    ] {
        if !html.contains(&old) {
            bail!("index.html does not name {old}: the patterns in Trunk.toml and the page have to agree");
        }
        html = html.replace(&old, &new);
        std::fs::rename(file, folder.join(&new)).with_context(|| format!("renaming {old}"))?;
    }
    std::fs::write(&page, html).with_context(|| format!("writing {}", page.display()))
}

/// Puts the few words that the page shows before the app runs where the page has a comment for them, hidden and
/// in every language: the message and, as a link that loads the page again, its attribute `retry`.
fn put_in_messages(page: &Path, messages: &Catalogue) -> Result<()> {
    const NAME: &str = "boot-failed";
    let texts = |name: &str| {
        messages.plain_texts(name).with_context(|| format!("there is no message {name} without arguments"))
    };
    let words = texts(NAME)?.into_iter().zip(texts(&format!("{NAME}.retry"))?).map(
        |((code, direction, text), (.., retry))| {
            format!(
                r#"<div lang="{code}" dir="{}" hidden><p>{}</p><p><a href="">{}</a></p></div>"#,
                direction.as_str(),
                escaped(&text),
                escaped(&retry)
            )
        },
    );
    let words: String = words.collect();
    let html = std::fs::read_to_string(page).with_context(|| format!("reading {}", page.display()))?;
    let comment = format!("<!-- messages: {NAME} -->");
    if !html.contains(&comment) {
        bail!("index.html has no comment `{comment}`, where the words for a failure go");
    }
    std::fs::write(page, html.replace(&comment, &words))
        .with_context(|| format!("writing {}", page.display()))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pair_is_named_by_its_content_and_the_page_follows() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, content: &str| std::fs::write(folder.path().join(name), content).unwrap();
        write("app-aa.js", "loader");
        write("app-aa_bg.wasm", "program");
        write("index.html", r#"<link href="/app-aa.js"><link href="/app-aa_bg.wasm">"#);
        name_by_content(folder.path(), &program(folder.path()).unwrap()).unwrap();

        let hash = content_hash(&[b"loader", b"program"]);
        let page = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert_eq!(page, format!(r#"<link href="/app-{hash}.js"><link href="/app-{hash}_bg.wasm">"#));
        assert!(folder.path().join(format!("app-{hash}.js")).is_file());
        assert!(folder.path().join(format!("app-{hash}_bg.wasm")).is_file());
    }

    #[test]
    fn the_page_gets_its_words_in_every_language() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("index.html");
        std::fs::write(&page, "<div><!-- messages: boot-failed --></div>").unwrap();
        put_in_messages(&page, &assets::messages().unwrap()).unwrap();
        let html = std::fs::read_to_string(&page).unwrap();
        for language in ["en", "es", "fr"] {
            assert!(html.contains(&format!(r#"<div lang="{language}" dir="ltr" hidden><p>"#)), "{html}");
        }
        assert!(put_in_messages(&page, &assets::messages().unwrap()).is_err());
    }

    #[test]
    fn a_page_that_does_not_name_the_program_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["app-aa.js", "app-aa_bg.wasm", "index.html"] {
            std::fs::write(folder.path().join(name), "nothing").unwrap();
        }
        let error = name_by_content(folder.path(), &program(folder.path()).unwrap()).unwrap_err();
        assert!(error.to_string().contains("does not name"));
    }
}
