//! The typography of the app's own texts, as `docs/words.md` sets it.

use std::path::{Path, PathBuf};

/// The lines of a language's files that a reader sees, each with where it stands.
#[expect(clippy::unwrap_used, reason = "a helper of tests, in which a surprise is a failure")]
fn lines(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            lines.push((format!("{}:{}", file.display(), number + 1), line.to_owned()));
        }
    }
    assert!(lines.len() > 300, "the files of {language} were not found");
    lines
}

#[test]
fn french_keeps_a_narrow_space_before_its_high_marks() {
    for (place, line) in lines("fr") {
        let mut before = ' ';
        let mut letters = line.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                ';' | ':' | '!' | '?' | '»' => {
                    assert_eq!(before, '\u{202f}', "{place}: before {letter} in {line}");
                }
                '«' => assert_eq!(letters.peek(), Some(&'\u{202f}'), "{place}: after « in {line}"),
                _ => {}
            }
            before = letter;
        }
    }
}

#[test]
fn numbers_stay_with_their_nouns_in_french_and_spanish() {
    for (place, line) in lines("fr").into_iter().chain(lines("es")) {
        for name in ["days", "count", "min", "max"] {
            let number = format!("{{ ${name} }} ");
            for (_, after) in line.match_indices(&number).map(|(at, _)| line.split_at(at + number.len())) {
                let noun = after.split(' ').next().unwrap_or_default();
                assert!(["et", "y"].contains(&noun), "{place}: a plain space before {noun} in {line}");
            }
        }
    }
}

#[test]
fn no_language_uses_straight_quotation_marks() {
    for language in ["en", "fr", "es"] {
        for (place, line) in lines(language) {
            assert!(!line.contains(['"', '\'']), "{place}: {line}");
        }
    }
}
