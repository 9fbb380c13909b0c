//! The smallest pieces in one file.
//!
//! The cut leaves a file for each set of pages that share something, and most of these hold a few functions. Fetched
//! one by one they cost a request each and compress badly; together they are one file, which the first page fetches.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::pieces::SCRIPT_ENDING;

/// Bytes after `wasm-opt` below which a piece is not worth a request of its own.
const SMALL: usize = 6_000;

/// Ends the name of the file with the small pieces.
const ENDING: &str = "_small.bin";

/// Fetches the file once and answers with parts of it as if each had been fetched. After a failure the next one tries
/// again, as the script does with what it fetches itself. `FILE` stands for the file's name.
const FETCH: &str = r#"
let small;
async function part(from, to) {
    small ??= fetch(new URL("./FILE", import.meta.url)).then((answer) => {
        if (!answer.ok) throw new Error(`FILE: ${answer.status}`);
        return answer.arrayBuffer();
    });
    const coming = small;
    try {
        return new Response((await coming).slice(from, to), { headers: { "content-type": "application/wasm" } });
    } catch (error) {
        if (small === coming) small = undefined;
        throw error;
    }
}
"#;

/// Moves the small ones of these files into one, and lets the script that fetches them take them from there.
pub(super) fn put(folder: &Path, stem: &str, programs: &[PathBuf]) -> Result<()> {
    let script = folder.join(format!("{stem}{SCRIPT_ENDING}"));
    let mut text =
        std::fs::read_to_string(&script).with_context(|| format!("reading {}", script.display()))?;
    let mut together = Vec::new();
    for program in programs {
        let name = program.file_name().unwrap_or_default().to_string_lossy();
        let content = std::fs::read(program).with_context(|| format!("reading {}", program.display()))?;
        let fetched = format!(r#"fetch(new URL("./{name}", import.meta.url))"#);
        // What the loader fetches, the first part, is not in this script.
        if content.len() >= SMALL || !text.contains(&*name) {
            continue;
        }
        if !text.contains(&fetched) {
            bail!("{} does not fetch {name} as it used to", script.display());
        }
        let from = together.len();
        together.extend(content);
        text = text.replace(&fetched, &format!("part({from}, {})", together.len()));
        std::fs::remove_file(program).with_context(|| format!("removing {}", program.display()))?;
    }
    let name = format!("{stem}{ENDING}");
    // After the import, with which the script begins.
    let (import, rest) = text.split_once('\n').context("the script of the pieces has one line")?;
    let text = format!("{import}\n{}{rest}", FETCH.replace("FILE", &name));
    std::fs::write(&script, text).with_context(|| format!("writing {}", script.display()))?;
    let file = folder.join(&name);
    std::fs::write(&file, together).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(name: &str) -> String {
        format!("const src = fetch(new URL(\"./{name}\", import.meta.url));\n")
    }

    #[test]
    fn small_pieces_are_parts_of_one_file_and_large_ones_stay() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, content: &[u8]| {
            let file = folder.path().join(name);
            std::fs::write(&file, content).unwrap();
            file
        };
        let programs = [
            write("app-aa_bg.wasm", b"first"),
            write("app-aa_chunk_1.wasm", b"one"),
            write("app-aa_chunk_2.wasm", &[0; SMALL]),
            write("app-aa_chunk_3.wasm", b"three"),
        ];
        let fetches: String = [1, 2, 3].map(|number| piece(&format!("app-aa_chunk_{number}.wasm"))).concat();
        write("app-aa_pieces.js", format!("import it\n{fetches}").as_bytes());
        put(folder.path(), "app-aa", &programs).unwrap();

        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(read("app-aa_small.bin"), "onethree");
        let script = read("app-aa_pieces.js");
        assert!(script.starts_with("import it\n"), "{script}");
        assert!(script.contains(r#"fetch(new URL("./app-aa_small.bin", import.meta.url))"#), "{script}");
        let large = piece("app-aa_chunk_2.wasm");
        assert!(
            script.ends_with(&format!("const src = part(0, 3);\n{large}const src = part(3, 8);\n")),
            "{script}"
        );
        let there: Vec<bool> = programs.iter().map(|file| file.exists()).collect();
        assert_eq!(there, [true, false, true, false]);
    }

    #[test]
    fn a_script_that_fetches_otherwise_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("app-aa_chunk_1.wasm");
        std::fs::write(&program, "one").unwrap();
        std::fs::write(folder.path().join("app-aa_pieces.js"), "import it\nload(\"app-aa_chunk_1.wasm\")")
            .unwrap();
        let error = put(folder.path(), "app-aa", &[program]).unwrap_err();
        assert!(error.to_string().contains("as it used to"), "{error}");
    }
}
