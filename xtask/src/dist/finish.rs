//! `cargo xtask finish`: what trunk has built becomes what is served.
//!
//! Trunk names the program and its loader after what cargo wrote, before the program is cut into pieces, before
//! `wasm-opt` and without regard to the loader. A name that may be cached for ever has to change whenever the content
//! does, so all of them are named again here, after everything else has been done to them.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result, bail};
use lexopt::Arg;
use registrant_messages::compile::Catalogue;

use super::fingerprint::content_hash;
use super::{pieces, together};
use crate::{assets, process, setup, term, workspace};

const HELP: &str = "\
cargo xtask finish

Called by trunk after it has built (see Trunk.toml): cuts the program into pieces, shrinks them with wasm-opt, puts
the small ones together, names all of them and the loader after their content, and writes a compressed copy beside each
file. The folder is in TRUNK_STAGING_DIR; in the profile `debug` only the names are given.";

/// The program that the browser runs, as `wasm-bindgen` leaves it.
pub(super) const PROGRAM_ENDING: &str = "_bg.wasm";

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
        pieces::cut(&folder, &program)?;
        let programs = pieces::programs(&folder, &program)?;
        shrink(&programs)?;
        together::put(&folder, &stem(&program), &programs)?;
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

fn shrink(programs: &[PathBuf]) -> Result<()> {
    let wasm_opt = setup::wasm_opt()?;
    let before = programs.iter().map(|program| size(program)).sum::<Result<u64>>()?;
    // Most of the time goes into starting it for each of the many small ones.
    let at_once = std::thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let one_after_the_other = || -> Result<()> {
            while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                shrink_one(&wasm_opt, program)?;
            }
            Ok(())
        };
        let threads: Vec<_> = (0..at_once).map(|_| scope.spawn(one_after_the_other)).collect();
        threads.into_iter().try_for_each(|thread| match thread.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })?;
    let after = programs.iter().map(|program| size(program)).sum::<Result<u64>>()?;
    term::line(&format!("the program in {} pieces: {before} bytes, {after} after wasm-opt", programs.len()));
    Ok(())
}

fn shrink_one(wasm_opt: &Path, program: &Path) -> Result<()> {
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
    let smaller = program.with_extension("smaller");
    // Not shown when all is well: of each piece it says that it does not know one kind of the names in it.
    let said = Command::new(wasm_opt)
        .args(features)
        .arg("-Oz")
        .arg(program)
        .arg("--output")
        .arg(&smaller)
        .output()
        .with_context(|| format!("starting {}", wasm_opt.display()))?;
    if !said.status.success() {
        bail!("wasm-opt failed for {}: {}", program.display(), String::from_utf8_lossy(&said.stderr));
    }
    std::fs::rename(&smaller, program).with_context(|| format!("replacing {}", program.display()))
}

fn size(file: &Path) -> Result<u64> {
    Ok(std::fs::metadata(file).with_context(|| format!("reading {}", file.display()))?.len())
}

/// What the names of all files of the program begin with: `name-<hash>` of `name-<hash>_bg.wasm`.
pub(super) fn stem(program: &Path) -> String {
    let name = program.file_name().unwrap_or_default().to_string_lossy();
    name.strip_suffix(PROGRAM_ENDING).unwrap_or(&name).to_owned()
}

/// Renames `name-<hash>.js`, `name-<hash>_bg.wasm` and whatever else begins so by the present content of all of them,
/// because none of them fits those of another build, and mends the page and the scripts that name them.
fn name_by_content(folder: &Path, program: &Path) -> Result<()> {
    let stem = stem(program);
    let base = stem.rsplit_once('-').map_or(stem.as_str(), |(base, _)| base);
    let read = |file: &Path| std::fs::read(file).with_context(|| format!("reading {}", file.display()));
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(&stem))
        .collect();
    names.sort();
    let contents = names.iter().map(|name| read(&folder.join(name))).collect::<Result<Vec<_>>>()?;
    let contents: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
    let named = format!("{base}-{}", content_hash(&contents));

    let page = folder.join("index.html");
    let html = String::from_utf8(read(&page)?).context("index.html is not UTF-8")?;
    for file in [format!("{stem}{PROGRAM_ENDING}"), format!("{stem}.js")] {
        if !html.contains(&file) {
            bail!("index.html does not name {file}: the patterns in Trunk.toml and the page have to agree");
        }
    }
    for name in &names {
        let old = folder.join(name);
        if old.extension().is_some_and(|kind| kind == "js") {
            let text = String::from_utf8(read(&old)?).with_context(|| format!("{name} is not UTF-8"))?;
            std::fs::write(&old, addressed(&text, &stem, &named))
                .with_context(|| format!("mending {name}"))?;
        }
        let new = folder.join(name.replacen(&stem, &named, 1));
        std::fs::rename(&old, &new).with_context(|| format!("renaming {name}"))?;
    }
    std::fs::write(&page, html.replace(&stem, &named)).with_context(|| format!("writing {}", page.display()))
}

/// A script that fetches by the new name. What else bears the old one are keys that the program asks for.
fn addressed(script: &str, stem: &str, named: &str) -> String {
    ["from \"./", "new URL(\"./", "new URL('"].iter().fold(script.to_owned(), |script, before| {
        script.replace(&format!("{before}{stem}"), &format!("{before}{named}"))
    })
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
    fn all_are_named_by_their_content_and_what_names_them_follows() {
        const LOADER: &str =
            r#"import * as it from "./app-aa_pieces.js"; imports["./app-aa_pieces.js"] = it;"#;
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, content: &str| std::fs::write(folder.path().join(name), content).unwrap();
        write("app-aa.js", LOADER);
        write("app-aa_bg.wasm", "program");
        write("app-aa_pieces.js", "fetch");
        write("index.html", r#"<link href="/app-aa.js"><link href="/app-aa_bg.wasm">"#);
        name_by_content(folder.path(), &program(folder.path()).unwrap()).unwrap();

        let hash = content_hash(&[LOADER.as_bytes(), b"program", b"fetch"]);
        let page = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert_eq!(page, format!(r#"<link href="/app-{hash}.js"><link href="/app-{hash}_bg.wasm">"#));
        let loader = std::fs::read_to_string(folder.path().join(format!("app-{hash}.js"))).unwrap();
        // The key is what the program calls it, which keeps its name.
        let expected = r#"import * as it from "./app-NEW_pieces.js"; imports["./app-aa_pieces.js"] = it;"#;
        assert_eq!(loader, expected.replace("NEW", &hash));
        assert!(folder.path().join(format!("app-{hash}_pieces.js")).is_file());
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
