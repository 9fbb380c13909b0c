//! Whether anything has changed since the last time.

use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use walkdir::WalkDir;

use crate::workspace;

/// The contents of files and the words that decide what is built from them, boiled down to one line.
pub(crate) struct Fingerprint(Sha256);

impl Fingerprint {
    /// Begins with the words that matter beside the files: what is built, and how.
    pub(crate) fn new(what: &str) -> Self {
        let mut fingerprint = Self(Sha256::new());
        fingerprint.part(what.as_bytes());
        fingerprint
    }

    /// Adds a file, or every file below a folder with its name; what does not exist counts as such.
    pub(crate) fn add(&mut self, path: &Path) -> Result<()> {
        if !path.exists() {
            self.part(path.strip_prefix(workspace::root()).unwrap_or(path).as_os_str().as_encoded_bytes());
            self.part(b"missing");
            return Ok(());
        }
        for entry in WalkDir::new(path).sort_by_file_name() {
            let entry = entry.with_context(|| format!("reading {}", path.display()))?;
            if entry.file_type().is_file() {
                let file = entry.path();
                let name = file.strip_prefix(workspace::root()).unwrap_or(file);
                self.part(name.as_os_str().as_encoded_bytes());
                self.part(&std::fs::read(file).with_context(|| format!("reading {}", file.display()))?);
            }
        }
        Ok(())
    }

    /// The fingerprint as text.
    pub(crate) fn finish(self) -> String {
        hexadecimal(&self.0.finalize())
    }

    fn part(&mut self, bytes: &[u8]) {
        // With its length before it, a part cannot run into the next.
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }
}

/// The first 16 hexadecimal digits of the content's SHA-256, as file names carry it.
pub(crate) fn content_hash(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
    }
    let mut digits = hexadecimal(&hash.finalize());
    digits.truncate(16);
    digits
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut digits, byte| {
        for half in [byte >> 4, byte & 0xf] {
            digits.push(char::from_digit(half.into(), 16).unwrap_or('0'));
        }
        digits
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(folder: &Path) -> String {
        let mut fingerprint = Fingerprint::new("test");
        fingerprint.add(folder).unwrap();
        fingerprint.finish()
    }

    #[test]
    fn a_change_of_content_or_name_changes_it_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a"), "1").unwrap();
        let first = of(folder.path());
        std::fs::write(folder.path().join("a"), "1").unwrap();
        assert_eq!(of(folder.path()), first);
        std::fs::write(folder.path().join("a"), "2").unwrap();
        assert_ne!(of(folder.path()), first);
        std::fs::write(folder.path().join("a"), "1").unwrap();
        std::fs::rename(folder.path().join("a"), folder.path().join("b")).unwrap();
        assert_ne!(of(folder.path()), first);
    }

    #[test]
    fn a_name_carries_sixteen_digits_of_the_content() {
        assert_eq!(content_hash(&[b"ab", b"c"]), "ba7816bf8f01cfea");
    }
}
