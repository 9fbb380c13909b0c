//! Patterns on the host.

use super::Patterns;
use crate::truth::Truth;

/// Enough for whatever [`super::translate`] lets through.
const SIZE_LIMIT: usize = 64 << 20;

/// Runs patterns by the `regex` crate, in time linear in the text.
#[derive(Clone, Copy, Debug, Default)]
pub struct HostPatterns;

impl Patterns for HostPatterns {
    fn is_match(&self, pattern: &str, text: &str) -> Truth {
        let compiled = regex::RegexBuilder::new(pattern).size_limit(SIZE_LIMIT).build();
        compiled.map_or(Truth::Unknown, |regex| regex.is_match(text).into())
    }
}
