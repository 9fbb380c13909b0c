//! Regular expressions that mean the same in the browser and on the host.
//!
//! A registrar's pattern is never run as it came. [`translate`] rewrites it into the part of the language in
//! which JavaScript's `RegExp` (with the flag `u`) and the `regex` crate agree to the letter, and refuses the
//! rest: look-around, back-references, inline flags, POSIX classes, `\b`, and repetition that could keep a
//! backtracking engine busy for ever. A refused pattern, or a text beyond [`MAX_TEXT`], is
//! [`Truth::Unknown`] on both sides: the registrar is asked.

#[cfg(feature = "host-patterns")]
mod host;
mod translate;

#[cfg(feature = "host-patterns")]
pub use host::HostPatterns;
pub use translate::{MAX_PATTERN, translate};

use crate::truth::Truth;

/// Texts of more characters than this are not matched on either side.
pub const MAX_TEXT: usize = 1_000;

/// Runs regular expressions: the browser by `RegExp`, the host by [`HostPatterns`].
///
/// `pattern` comes from [`translate`] and `text` has at most [`MAX_TEXT`] characters; implementations neither
/// check nor change either. In the browser: `new RegExp(pattern, "u").test(text)`. Whatever cannot be run (an
/// exception from the engine) is [`Truth::Unknown`].
pub trait Patterns {
    /// Whether the pattern matches somewhere in the text.
    fn is_match(&self, pattern: &str, text: &str) -> Truth;
}

/// Runs no pattern: whatever depends on one is unknown, and the registrar is asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPatterns;

impl Patterns for NoPatterns {
    fn is_match(&self, _: &str, _: &str) -> Truth {
        Truth::Unknown
    }
}

/// Whether a registrar's pattern can be run, with the same meaning, on both sides.
pub fn portable(pattern: &str) -> bool {
    translate(pattern).is_some()
}

pub(crate) fn matches(patterns: &dyn Patterns, source: &str, text: &str) -> Truth {
    if text.chars().nth(MAX_TEXT).is_some() {
        return Truth::Unknown;
    }
    translate(source).map_or(Truth::Unknown, |pattern| patterns.is_match(&pattern, text))
}

#[cfg(test)]
mod tests {
    use super::{HostPatterns, MAX_TEXT, NoPatterns, matches, portable};
    use crate::truth::Truth;

    #[test]
    fn long_texts_are_left_to_the_registrar() {
        let longest = "ü".repeat(MAX_TEXT);
        assert_eq!(matches(&HostPatterns, "^ü+$", &longest), Truth::True);
        let longer = "ü".repeat(MAX_TEXT + 1);
        assert_eq!(matches(&HostPatterns, "^ü+$", &longer), Truth::Unknown);
    }

    #[test]
    fn what_is_not_run_is_unknown() {
        assert_eq!(matches(&NoPatterns, "x", "x"), Truth::Unknown);
        assert_eq!(matches(&HostPatterns, "(?=x)", "x"), Truth::Unknown);
        assert!(portable("^[A-Z]{2}$") && !portable("(?<!x)y"));
    }
}
